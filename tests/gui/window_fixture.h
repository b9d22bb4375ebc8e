// A window with a scripted controller and settings of its own, and the pictures that tests open in
// it.
#pragma once

#include "tests/gui/fake_controller.h"
#include "tests/gui/sample_run.h"
#include "ui/main_window/main_window.h"

#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace corgi::test {

// Made anew for every test function.
class WindowFixture {
 public:
  WindowFixture();

  // A PNG of streetScene() in a folder that lives as long as the fixture.
  QString pictureFile(const QString& name = QStringLiteral("bakery.png"),
                      const QSize& size_px = {512, 384}) const;
  QString folder() const { return folder_.path(); }
  // Opens a picture and waits until it is on screen.
  void openPicture();
  // Types the sample question and presses Enter.
  void ask();
  void playAll();

  ImageView* view() { return window.findChild<ImageView*>(); }
  RunPanel* run() { return window.findChild<RunPanel*>(); }
  QuestionField* question() { return window.findChild<QuestionField*>(); }
  MessageBar* message() { return window.findChild<MessageBar*>(); }
  QPushButton* askButton() { return window.findChild<QPushButton*>(QStringLiteral("askButton")); }
  QString answer() { return window.findChild<AnswerCard*>()->answerText(); }
  // The view position of a place's middle.
  QPoint placeCentre(std::size_t box) {
    return view()->transform().toView(view()->boxes()[box].box).center().toPoint();
  }

 private:
  QTemporaryDir folder_;

 public:
  QSettings settings;
  Theme theme;
  FakeController controller;
  MainWindow window;
};

}  // namespace corgi::test
