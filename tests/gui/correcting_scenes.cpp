#include "tests/gui/correcting_scenes.h"

#include "tests/gui/window_fixture.h"

#include <functional>

namespace corgi::test {
namespace {

// Long enough for every fade to end.
constexpr int kSettleMs = 500;

struct CorrectingScene {
  const char* name;
  std::function<void(WindowFixture&)> arrange;
};

void finishRun(WindowFixture& f) {
  const QString path = f.pictureFile(QStringLiteral("bakery.png"), {1024, 768});
  f.window.openFiles({path});
  if (!QTest::qWaitFor([&f] { return f.view()->isVisible(); })) qFatal("no image");
  f.ask();
  f.playAll();
}

void showSeveral(WindowFixture& f) {
  QStringList paths;
  for (const QSize& size : {QSize(1024, 768), QSize(600, 800), QSize(900, 500), QSize(500, 500)}) {
    paths.append(f.pictureFile(QStringLiteral("%1.png").arg(size.width()), size));
  }
  f.window.openFiles(paths);
  if (!QTest::qWaitFor([&f] { return f.view()->isVisible(); })) qFatal("no image");
  f.window.findChild<FilmStrip*>()->setFocus();
  f.window.opener().shelf().step(1);
}

std::vector<CorrectingScene> correctingScenes() {
  return {{"20-several-images", showSeveral},
          {"21-text-selected",
           [](WindowFixture& f) {
             finishRun(f);
             f.view()->setZoom(2);
             f.run()->focusPlace({2, 0});
             f.view()->setFocus();
             QTest::keyClick(f.view(), Qt::Key_A, Qt::ControlModifier);
           }},
          {"22-text-as-read",
           [](WindowFixture& f) {
             finishRun(f);
             f.view()->setLayers({true, true, false, true});
           }},
          {"23-correcting",
           [](WindowFixture& f) {
             finishRun(f);
             f.run()->focusPlace({3, 0});
             f.view()->setEditing(true);
             f.window.corrections().changeBox({3, 0}, {0.1, 0.6, 0.4, 0.94});
             f.view()->setEditedPlace({3, 0});
             f.view()->setFocus();
           }},
          {"24-editing-statement", [](WindowFixture& f) {
             finishRun(f);
             f.run()->stepCards()[0]->setFocus();
             f.run()->stepCards()[0]->editStatement();
           }}};
}

void shoot(const CorrectingScene& scene, ThemeChoice choice, const QDir& out) {
  WindowFixture f;
  f.theme.setChoice(choice);
  f.window.resize(1280, 820);
  scene.arrange(f);
  QTest::qWait(kSettleMs);
  const QString file =
      QStringLiteral("%1-%2.png").arg(QLatin1String(scene.name), themeChoiceName(choice));
  f.window.grab().save(out.filePath(file));
}

}  // namespace

void shootCorrecting(const QDir& out, const QString& only) {
  for (const CorrectingScene& scene : correctingScenes()) {
    if (!only.isEmpty() && only != QLatin1String(scene.name)) continue;
    for (const ThemeChoice choice : {ThemeChoice::kLight, ThemeChoice::kDark}) {
      shoot(scene, choice, out);
    }
  }
}

}  // namespace corgi::test
