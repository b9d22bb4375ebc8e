#include "tests/gui/correcting_scenes.h"

#include "tests/gui/window_fixture.h"

#include <QPainter>

namespace corgi::test {
namespace {

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

// The street as somebody photographs it who holds the camera askew: `place` in it is at a slant.
struct Askew {
  static constexpr QSize kSize{1024, 768};

  static QTransform turn() {
    QTransform turn;
    turn.translate(kSize.width() / 2.0, kSize.height() / 2.0);
    turn.rotate(-17);
    turn.scale(0.78, 0.78);
    turn.translate(-kSize.width() / 2.0, -kSize.height() / 2.0);
    return turn;
  }
  static TextQuad quadOf(const Box& place) {
    const auto corner = [](double x, double y) {
      const QPointF at = turn().map(QPointF(x * kSize.width(), y * kSize.height()));
      return TextQuad::value_type{at.x() / kSize.width(), at.y() / kSize.height()};
    };
    return {corner(place.x0, place.y0),
            corner(place.x1, place.y0),
            corner(place.x1, place.y1),
            corner(place.x0, place.y1)};
  }
  static QImage picture() {
    QImage image(kSize, QImage::Format_RGB32);
    image.fill(QColor(112, 116, 122));
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setTransform(turn());
    painter.drawImage(0, 0, streetScene(kSize));
    return image;
  }
  static SampleRun run() {
    Result result = sampleRun().result;
    for (Step& step : result.steps) {
      for (Region& region : step.regions) region.box = bounds(quadOf(region.box));
    }
    for (Evidence& evidence : result.evidence) {
      evidence.box = bounds(quadOf(evidence.box));
      for (OcrLine& line : evidence.lines) {
        line.quad = quadOf(line.box);
        line.box = bounds(*line.quad);
      }
    }
    return runOf(result);
  }
};

// Drags the mouse along the prices on the board.
void selectSlanted(WindowFixture& f) {
  const QString path = f.folder() + QStringLiteral("/askew.png");
  Askew::picture().save(path);
  f.window.openFiles({path});
  if (!QTest::qWaitFor([&f] { return f.view()->isVisible(); })) qFatal("no image");
  f.ask();
  const SampleRun run = Askew::run();
  for (const PipelineEvent& event : run.events) f.controller.play(event);
  f.controller.finish(run.result);
  QCoreApplication::processEvents();
  f.view()->setZoom(2);
  f.run()->focusPlace({2, 0});
  const auto middle = [&](std::size_t line, double share) {
    const TextQuad quad = *run.result.evidence[2].lines[line].quad;
    const auto between = [](const auto& a, const auto& b, double at) {
      return QPointF(a.x + (b.x - a.x) * at, a.y + (b.y - a.y) * at);
    };
    const QPointF at = (between(quad[0], quad[1], share) + between(quad[3], quad[2], share)) / 2;
    return f.view()->transform().toView(Box{at.x(), at.y(), at.x(), at.y()}).center().toPoint();
  };
  QTest::mousePress(f.view(), Qt::LeftButton, {}, middle(0, 0.02));
  QTest::mouseMove(f.view(), middle(0, 0.6));
  QTest::mouseMove(f.view(), middle(1, 0.5));
  QTest::mouseRelease(f.view(), Qt::LeftButton, {}, middle(1, 0.5));
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
          {"21-text-selected-slanted", selectSlanted},
          {"21-text-read-slanted",
           [](WindowFixture& f) {
             selectSlanted(f);
             f.view()->setLayers({true, true, true, true});
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

}  // namespace

QStringList correctingSceneNames() {
  QStringList names;
  for (const CorrectingScene& scene : correctingScenes()) names.append(QLatin1String(scene.name));
  return names;
}

void withCorrectingScene(const QString& name,
                         ThemeChoice theme,
                         const std::function<void(QWidget& window)>& look) {
  for (const CorrectingScene& scene : correctingScenes()) {
    if (name != QLatin1String(scene.name)) continue;
    WindowFixture f;
    f.theme.setChoice(theme);
    f.window.resize(1280, 820);
    scene.arrange(f);
    look(f.window);
  }
}

}  // namespace corgi::test
