// The middle of the window: welcome page or image, with what floats over them.
#pragma once

#include "ui/image_view/image_view.h"
#include "ui/image_view/zoom_bar.h"
#include "ui/main_window/welcome_page.h"
#include "ui/opening/film_strip.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QStackedWidget>

namespace corgi {

// Shown over everything while something that can be opened is dragged across the window.
class DropVeil : public QWidget {
  Q_OBJECT

 public:
  explicit DropVeil(const Theme& theme, QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& theme_;
};

class ImageArea : public QWidget {
  Q_OBJECT

 public:
  ImageArea(const Theme& theme, EvidenceLink& link, ImageShelf& shelf, QWidget* parent = nullptr);

  ImageView* view() const { return view_; }
  WelcomePage* welcome() const { return welcome_; }
  ZoomBar* zoomBar() const { return zoom_bar_; }
  void setPicture(std::shared_ptr<const ImagePyramid> picture, const QString& name);
  // An empty name ends the waiting.
  void showWaiting(const QString& name);
  void setDropVeil(bool shown);

 Q_SIGNALS:
  void openRequested();
  void pasteRequested();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void arrange();

  QStackedWidget* pages_;
  WelcomePage* welcome_;
  ImageView* view_;
  ZoomBar* zoom_bar_;
  FilmStrip* strip_;
  QFrame* waiting_;
  QLabel* waiting_text_;
  DropVeil* veil_;
};

}  // namespace corgi
