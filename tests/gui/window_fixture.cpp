#include "tests/gui/window_fixture.h"

namespace corgi::test {

WindowFixture::WindowFixture()
    : settings(folder_.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
      window(theme, controller, settings) {
  window.resize(1100, 760);
  window.show();
  window.activateWindow();
  if (!QTest::qWaitForWindowActive(&window)) qFatal("the window doesn't become active");
}

QString WindowFixture::pictureFile(const QString& name, const QSize& size_px) const {
  const QString path = folder_.filePath(name);
  if (!QFile::exists(path)) streetScene(size_px).save(path);
  return path;
}

void WindowFixture::openPicture() {
  window.openFiles({pictureFile()});
  QTRY_VERIFY(view()->isVisible());
}

void WindowFixture::ask() {
  question()->setFocus();
  question()->selectAll();
  QTest::keyClicks(question(), QString::fromStdString(sampleRun().question));
  QTest::keyClick(question(), Qt::Key_Return);
  QCOMPARE(controller.requests().empty(), false);
}

void WindowFixture::playAll() {
  const SampleRun run = sampleRun();
  for (const PipelineEvent& event : run.events) controller.play(event);
  controller.finish(run.result);
  // Layouts show and place what was added to them from the event loop.
  QCoreApplication::processEvents();
}

}  // namespace corgi::test
