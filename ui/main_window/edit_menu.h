// The Edit menu: corrections of what was found.
#pragma once

#include <QMenu>

namespace corgi {

class EvidenceEditor;
class ImageView;
class Session;

class EditMenu : public QMenu {
  Q_OBJECT

 public:
  // The others must outlive the menu.
  EditMenu(Session& session, EvidenceEditor& editor, ImageView& view, QWidget* parent = nullptr);
};

}  // namespace corgi
