// No text of any window is cut, in any language and where texts are longer than in any of them.
#include "tests/gui/correcting_scenes.h"
#include "tests/gui/desk_scenes.h"
#include "tests/gui/models_scenes.h"
#include "tests/gui/whole_text.h"
#include "ui/text/languages.h"

#include <memory>

#include <QFileDialog>
#include <QMenu>

using namespace corgi;
using namespace corgi::test;

namespace {

const QString kLonger = QStringLiteral("longer");

void addRows(const QStringList& scenes) {
  QTest::addColumn<QString>("scene");
  QTest::addColumn<QString>("code");
  for (const QString& scene : scenes) {
    for (const Language& language : kLanguages) {
      QTest::addRow("%s %s", qPrintable(scene), language.code)
          << scene << QString::fromLatin1(language.code);
    }
    QTest::addRow("%s longer", qPrintable(scene)) << scene << kLonger;
  }
}

}  // namespace

class TestWholeWindows : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    QFETCH(QString, code);
    useLanguage(*qApp, code == kLonger ? "en" : code.toStdString());
    if (code != kLonger) return;
    longer_ = std::make_unique<LongerTexts>();
    QCoreApplication::installTranslator(longer_.get());
  }
  void cleanup() { longer_.reset(); }

  void desk_data() {
    QStringList scenes = deskSceneNames();
    // Qt's own.
    scenes.removeOne(QStringLiteral("34-export-markdown"));
    addRows(scenes);
  }
  void desk() {
    QFETCH(QString, scene);
    withDeskScene(scene, ThemeChoice::kLight, [](QWidget& window) {
      QVERIFY(window.isVisible());
      VERIFY_WHOLE(window);
    });
  }

  void models_data() { addRows(modelsSceneNames()); }
  void models() {
    QFETCH(QString, scene);
    withModelsScene(scene, ThemeChoice::kLight, [](QWidget& window) { VERIFY_WHOLE(window); });
  }

  void correcting_data() { addRows(correctingSceneNames()); }
  void correcting() {
    QFETCH(QString, scene);
    withCorrectingScene(scene, ThemeChoice::kLight, [](QWidget& window) { VERIFY_WHOLE(window); });
  }

 private:
  std::unique_ptr<LongerTexts> longer_;
};

QTEST_MAIN(TestWholeWindows)
#include "tst_whole_windows.moc"
