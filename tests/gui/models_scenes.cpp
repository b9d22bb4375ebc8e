#include "tests/gui/models_scenes.h"

#include "tests/gui/window_fixture.h"
#include "tests/hub/fake_hub.h"
#include "ui/models/models_dialog.h"

#include <QScrollBar>

namespace corgi::test {
namespace {

QString checkpoint(const char* name) {
  return QStringLiteral(CORGI_GOLDEN_DIR "/checkpoints/") + QLatin1String(name);
}

// A cache with one model that is being downloaded, and a folder with others.
struct ModelsFixture : WindowFixture {
  ModelsFixture() {
    hub.set_fault([](const testing::StubRequest& request, testing::StubReply& reply) {
      if (request.method == "GET" && request.target.startsWith("/model.safetensors"))
        reply.piece_delay_ms = 120;
    });
    HubSettings settings;
    settings.endpoint = hub.url();
    settings.cache_dir = (folder() + QStringLiteral("/cache")).toStdString();
    manager =
        std::make_unique<ModelManager>(ModelManager::Sources{[settings] { return settings; }});
    manager->setFolders({checkpoint("micro").toStdString(), checkpoint("thinking").toStdString()});
    dialog = new ModelsDialog(theme, *manager, keys, &window);
    dialog->setUse({QFileInfo(checkpoint("thinking")).canonicalFilePath(), {}, {}});
    dialog->show();
    if (!QTest::qWaitFor([&] { return manager->hasLooked(); }, 5000)) qWarning("no models");
  }

  testing::FakeHub hub;
  KeyStore keys{KeyStore::Keeping::kSession};
  std::unique_ptr<ModelManager> manager;
  ModelsDialog* dialog;
};

void download(ModelsFixture& f) {
  f.manager->download(QLatin1String(testing::FakeHub::kRepo));
  QTest::qWait(2500);
  f.manager->refresh();
  QTest::qWait(200);
}

void scrollDown(ModelsFixture& f) {
  auto* bar = f.dialog->findChild<QScrollArea*>()->verticalScrollBar();
  bar->setValue(bar->maximum());
}

struct ModelsScene {
  const char* name;
  std::function<void(ModelsFixture&)> arrange;
};

std::vector<ModelsScene> scenes() {
  return {{"30-models", [](ModelsFixture&) {}},
          {"31-models-downloading",
           [](ModelsFixture& f) {
             download(f);
             auto* bar = f.dialog->findChild<QScrollArea*>()->verticalScrollBar();
             bar->setValue(bar->maximum() - 190);
           }},
          {"32-models-server", [](ModelsFixture& f) {
             auto* address = f.dialog->findChild<QLineEdit*>(QStringLiteral("serverAddress"));
             QTest::keyClicks(address, QStringLiteral("http://127.0.0.1:9"));
             QTest::keyClick(address, Qt::Key_Return);
             QTest::qWait(1500);
             scrollDown(f);
           }}};
}

}  // namespace

QStringList modelsSceneNames() {
  QStringList names;
  for (const ModelsScene& scene : scenes()) names.append(QLatin1String(scene.name));
  return names;
}

void withModelsScene(const QString& name,
                     ThemeChoice theme,
                     const std::function<void(QWidget& window)>& look) {
  for (const ModelsScene& scene : scenes()) {
    if (name != QLatin1String(scene.name)) continue;
    ModelsFixture f;
    f.theme.setChoice(theme);
    scene.arrange(f);
    look(*f.dialog);
  }
}

}  // namespace corgi::test
