// The Model menu: who answers.
#pragma once

#include <QMenu>

namespace corgi {

class ModelMenu : public QMenu {
  Q_OBJECT

 public:
  explicit ModelMenu(QWidget* parent = nullptr);

 Q_SIGNALS:
  void modelsRequested();
};

}  // namespace corgi
