// Writes a picture of every state of the window, light and dark, into the folder given: to be
// looked at.
//   corgi_screenshots FOLDER [SCENE] [LANGUAGE]
#include "tests/gui/correcting_scenes.h"
#include "tests/gui/desk_scenes.h"
#include "tests/gui/fake_controller.h"
#include "tests/gui/models_scenes.h"
#include "tests/gui/sample_run.h"
#include "ui/main_window/main_window.h"
#include "ui/text/languages.h"

#include <cstdio>
#include <functional>

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace corgi::test {
namespace {

// Long enough for every fade to end.
constexpr int kSettleMs = 500;

struct Scene {
  const char* name;
  QSize size;
  std::function<void(MainWindow&, FakeController&)> arrange;
};

void save(QWidget& window, const QString& name, ThemeChoice choice, const QDir& out) {
  QTest::qWait(kSettleMs);
  window.grab().save(out.filePath(QStringLiteral("%1-%2.png").arg(name, themeChoiceName(choice))));
}

void openScene(MainWindow& window, const QString& folder) {
  const QString path = folder + QStringLiteral("/bakery.png");
  if (!QFile::exists(path)) streetScene({1024, 768}).save(path);
  window.openFiles({path});
  const auto* view = window.findChild<ImageView*>();
  if (!QTest::qWaitFor([&] { return view->isVisible(); }, 5000)) std::fputs("no image\n", stderr);
}

void write(MainWindow& window, const char* text) {
  window.findChild<QuestionField*>()->setPlainText(QLatin1String(text));
}

void ask(MainWindow& window) {
  write(window, sampleRun().question.c_str());
  QTest::keyClick(window.findChild<QuestionField*>(), Qt::Key_Return);
}

// Plays the sample run up to its `share`-th part and lets the stages look as if they had lasted.
void playPart(FakeController& controller, double share) {
  const SampleRun run = sampleRun();
  const auto count = static_cast<std::size_t>(share * static_cast<double>(run.events.size()));
  for (std::size_t i = 0; i < count; ++i) controller.play(run.events[i]);
}

void playAll(FakeController& controller) {
  playPart(controller, 1);
  controller.finish(sampleRun().result);
}

std::vector<Scene> startScenes(const QString& folder) {
  const QSize usual(1280, 820);
  const auto opened = [folder](MainWindow& window) { openScene(window, folder); };
  return {
      {"1-empty", usual, [](MainWindow&, FakeController&) {}},
      {"2-loading-model",
       usual,
       [](MainWindow&, FakeController& c) {
         c.setModel({.state = ModelState::kLoading,
                     .info = {},
                     .message = QStringLiteral("Qwen3-VL-2B-Instruct")});
       }},
      {"3-no-model",
       usual,
       [opened](MainWindow& w, FakeController& c) {
         opened(w);
         c.setModel({.state = ModelState::kMissing,
                     .info = {},
                     .message = QStringLiteral(
                         "Choose the folder of a Qwen3-VL model on this computer. To "
                         "get one (4.3 GB), run this in a terminal: corgi models "
                         "pull Qwen/Qwen3-VL-2B-Instruct")});
       }},
      {"4-image",
       usual,
       [opened](MainWindow& w, FakeController&) {
         opened(w);
         write(w, "Is the bakery open?");
       }},
  };
}

std::vector<Scene> runScenes(const QString& folder) {
  const QSize usual(1280, 820);
  const auto opened = [folder](MainWindow& window) { openScene(window, folder); };
  return {
      {"5-running-early",
       usual,
       [opened](MainWindow& w, FakeController& c) {
         opened(w);
         ask(w);
         playPart(c, 0.1);
       }},
      {"6-running-half",
       usual,
       [opened](MainWindow& w, FakeController& c) {
         opened(w);
         ask(w);
         playPart(c, 0.54);
       }},
      {"7-done",
       usual,
       [opened](MainWindow& w, FakeController& c) {
         opened(w);
         ask(w);
         playAll(c);
       }},
      {"8-done-linked",
       usual,
       [opened](MainWindow& w, FakeController& c) {
         opened(w);
         ask(w);
         playAll(c);
         QTest::qWait(100);
         w.findChild<RunPanel*>()->focusPlace({2, 0});
       }},
      {"8-done-below",
       usual,
       [opened](MainWindow& w, FakeController& c) {
         opened(w);
         ask(w);
         playAll(c);
         QTest::qWait(100);
         w.findChild<RunPanel*>()->focusPlace({4, 0});
       }},
  };
}

std::vector<Scene> endScenes(const QString& folder) {
  const QSize usual(1280, 820);
  const auto opened = [folder](MainWindow& window) { openScene(window, folder); };
  return {
      {"9-error",
       usual,
       [opened](MainWindow& w, FakeController& c) {
         opened(w);
         ask(w);
         playPart(c, 0.3);
         c.fail(ErrorCode::kOutOfMemory,
                QStringLiteral("vision encoder: 3.1 GB were needed, 1.2 GB are free"));
       }},
      {"10-bad-file",
       usual,
       [folder](MainWindow& w, FakeController&) {
         QFile broken(folder + QStringLiteral("/holiday.png"));
         if (broken.open(QIODevice::WriteOnly)) broken.write("not a picture");
         broken.close();
         w.openFiles({broken.fileName()});
         QTest::qWait(300);
       }},
      {"11-direct",
       usual,
       [opened](MainWindow& w, FakeController& c) {
         opened(w);
         w.findChild<ModeChooser*>()->setMode(Mode::kDirect);
         ask(w);
         c.play(StageStarted{Stage::kSynthesis});
         Result result;
         result.mode = Mode::kDirect;
         result.question = sampleRun().question;
         result.answer = "Yes. Bread is 2.50.";
         result.timings = {{Stage::kSynthesis, 0, 2300}};
         result.image_size_sent_px = {1024, 768};
         result.image_tokens = 768;
         c.finish(result);
       }},
      {"12-small-window",
       QSize(760, 560),
       [opened](MainWindow& w, FakeController& c) {
         opened(w);
         ask(w);
         playAll(c);
       }},
  };
}

void shoot(const Scene& scene, ThemeChoice choice, const QDir& out, const QString& temporary) {
  QSettings settings(temporary + QStringLiteral("/%1.ini").arg(QLatin1String(scene.name)),
                     QSettings::IniFormat);
  settings.clear();
  settings.setValue(QStringLiteral("window/theme"), themeChoiceName(choice));
  Theme theme;
  FakeController controller;
  MainWindow window(theme, controller, settings);
  window.resize(scene.size);
  window.show();
  if (!QTest::qWaitForWindowExposed(&window)) std::fputs("no window\n", stderr);
  window.activateWindow();
  scene.arrange(window, controller);
  save(window, QLatin1String(scene.name), choice, out);
}

}  // namespace
}  // namespace corgi::test

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  if (argc < 2) {
    std::fputs("usage: corgi_screenshots FOLDER [SCENE] [LANGUAGE]\n", stderr);
    return 2;
  }
  using namespace corgi;
  QDir out(QString::fromLocal8Bit(argv[1]));
  out.mkpath(QStringLiteral("."));
  QTemporaryDir temporary;
  useLanguage(app, argc > 3 ? argv[3] : "en");
  const QString only = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
  std::vector<test::Scene> scenes = test::startScenes(temporary.path());
  for (const auto& more : {test::runScenes(temporary.path()), test::endScenes(temporary.path())}) {
    scenes.insert(scenes.end(), more.begin(), more.end());
  }
  for (const auto& scene : scenes) {
    if (!only.isEmpty() && only != QLatin1String(scene.name)) continue;
    for (const ThemeChoice choice : {ThemeChoice::kLight, ThemeChoice::kDark}) {
      test::shoot(scene, choice, out, temporary.path());
    }
  }
  for (const auto& [names, with] :
       {std::pair(test::deskSceneNames(), &test::withDeskScene),
        std::pair(test::correctingSceneNames(), &test::withCorrectingScene),
        std::pair(test::modelsSceneNames(), &test::withModelsScene)}) {
    for (const QString& name : names) {
      if (!only.isEmpty() && only != name) continue;
      for (const ThemeChoice choice : {ThemeChoice::kLight, ThemeChoice::kDark}) {
        with(name, choice, [&](QWidget& window) { test::save(window, name, choice, out); });
      }
    }
  }
  return 0;
}
