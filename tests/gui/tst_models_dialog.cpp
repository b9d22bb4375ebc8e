// The window "Models" with a real hub and a real server on the loopback.
#include "core/hub/model_removal.h"
#include "tests/gui/window_fixture.h"
#include "tests/hub/fake_hub.h"
#include "tests/support/json_text.h"
#include "ui/models/model_texts.h"
#include "ui/models/models_dialog.h"

#include <QMessageBox>
#include <QSignalSpy>
#include <QThreadPool>

using namespace corgi;
using namespace corgi::testing;

namespace {

const QString kId = QLatin1String(FakeHub::kRepo);

// A dialog of its own, with a cache that holds an unfinished model of the hub.
struct Bench {
  explicit Bench(FakeHub& hub_to_use) : hub(hub_to_use) {
    HubSettings settings;
    settings.endpoint = hub.url();
    settings.cache_dir = cache.path().toStdString();
    manager =
        std::make_unique<ModelManager>(ModelManager::Sources{[settings] { return settings; }});
    dialog = std::make_unique<ModelsDialog>(theme, *manager, keys);
    theme.dress(dialog.get());
    begin(settings);
    dialog->show();
    if (!QTest::qWaitForWindowExposed(dialog.get())) qFatal("the dialog doesn't show");
  }

  void begin(const HubSettings& settings) {
    const HubCache store(settings.cache_dir);
    const BlobPlace place = store.place(*ModelId::parse(FakeHub::kRepo), "begun");
    QDir().mkpath(QString::fromStdString(place.part.parent_path().string()));
    QFile part(QString::fromStdString(place.part.string()));
    if (part.open(QIODevice::WriteOnly)) part.write("12345");
  }

  ModelRow* row(const QString& id = kId) const {
    for (ModelRow* each : dialog->findChildren<ModelRow*>()) {
      if (each->id() == id && each->isVisible()) return each;
    }
    return nullptr;
  }
  QPushButton* button(const char* name) const {
    return row() ? row()->findChild<QPushButton*>(QLatin1String(name)) : nullptr;
  }
  bool offers(const char* name) const { return button(name) && button(name)->isVisible(); }
  void click(const char* name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
  // A button that may lie further down.
  void press(const char* name) const {
    auto* button = field<QPushButton>(name);
    dialog->findChild<QScrollArea*>()->ensureWidgetVisible(button);
    QTest::mouseClick(button, Qt::LeftButton);
  }
  template <typename T>
  T* field(const char* name) const {
    return dialog->findChild<T*>(QLatin1String(name));
  }

  FakeHub& hub;
  QTemporaryDir cache;
  Theme theme;
  KeyStore keys{KeyStore::Keeping::kSession};
  std::unique_ptr<ModelManager> manager;
  std::unique_ptr<ModelsDialog> dialog;
};

void make_slow(FakeHub& hub) {
  hub.set_fault([](const StubRequest& request, StubReply& reply) {
    if (request.method == "GET" && request.target.startsWith("/model.safetensors"))
      reply.piece_delay_ms = 60;
  });
}

}  // namespace

class TestModelsDialog : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void publishedModelsAreOffered() {
    FakeHub hub;
    const Bench bench(hub);
    QTRY_VERIFY(bench.row());
    const ModelRow* small = bench.row(QStringLiteral("Qwen/Qwen3-VL-2B-Instruct"));
    QVERIFY(small && small->findChild<QPushButton*>(QStringLiteral("downloadModel"))->isVisible());
    QStringList texts;
    for (const QLabel* label : small->findChildren<QLabel*>()) texts << label->text();
    const QString all = texts.join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QStringLiteral("Qwen3-VL 2B Instruct")) &&
                 all.contains(QStringLiteral("Apache-2.0")) &&
                 all.contains(QStringLiteral("in bf16")) &&
                 all.contains(QStringLiteral("in int4")) &&
                 all.contains(QStringLiteral("This machine has")),
             qPrintable(all));
    QCOMPARE(hub.hub_requests().size(), std::size_t{0});
  }

  void aDownloadIsPausedGoneOnWithAndUsed() {
    FakeHub hub;
    make_slow(hub);
    const Bench bench(hub);
    QTRY_VERIFY(bench.offers("downloadModel"));
    QCOMPARE(bench.button("downloadModel")->text(), QStringLiteral("Go on"));
    bench.click("downloadModel");
    QTRY_VERIFY(bench.offers("pauseDownload") && bench.offers("cancelDownload"));
    auto* bar = bench.row()->findChild<QProgressBar*>();
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible() && bar->maximum() == 1000 && bar->value() > 100,
                             10'000);
    bench.click("pauseDownload");
    QTRY_VERIFY(bench.offers("downloadModel"));
    QVERIFY(!bench.manager->isDownloading(kId));
    hub.set_fault({});
    bench.button("downloadModel")->setFocus();
    QTest::keyClick(bench.button("downloadModel"), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(bench.offers("useModel"), 10'000);
    QSignalSpy chosen(bench.dialog.get(), &ModelsDialog::modelChosen);
    bench.click("useModel");
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toString(), kId);
    QCOMPARE(bench.manager->found().size(), std::size_t{1});
    const auto& folder = bench.manager->found().front().folder;
    bench.dialog->setUse({QString::fromStdString(folder.string()), {}, {}});
    QTRY_COMPARE(bench.button("useModel")->text(), QStringLiteral("In use"));
    QVERIFY(!bench.button("useModel")->isEnabled());
    bool resumed = false;
    for (const StubRequest& request : hub.storage_requests())
      resumed |= request.header("range").startsWith("bytes=");
    QVERIFY(resumed);
  }

  void cancelDeletesWhatArrived() {
    FakeHub hub;
    make_slow(hub);
    const Bench bench(hub);
    QTRY_VERIFY(bench.offers("downloadModel"));
    bench.click("downloadModel");
    QTRY_VERIFY(bench.offers("cancelDownload"));
    QTRY_VERIFY(!hub.storage_requests().empty());
    bench.click("cancelDownload");
    QTRY_VERIFY(!bench.manager->isDownloading(kId));
    QTRY_VERIFY(!bench.row());
    QVERIFY(!QDir(bench.cache.filePath(QStringLiteral("models--corgi--small-vl"))).exists());
  }

  void whatArrivedIsDiscardedWithoutGoingOn() {
    FakeHub hub;
    const Bench bench(hub);
    QTRY_VERIFY(bench.offers("cancelDownload"));
    QCOMPARE(bench.button("cancelDownload")->text(), QStringLiteral("Discard"));
    bench.click("cancelDownload");
    QTRY_VERIFY(!bench.row());
    QVERIFY(hub.hub_requests().empty());
  }

  void aModelOfTheCacheIsDeletedAfterAQuestion() {
    FakeHub hub;
    const Bench bench(hub);
    QTRY_VERIFY(bench.offers("downloadModel"));
    QVERIFY(!bench.offers("deleteModel"));
    bench.click("downloadModel");
    QTRY_VERIFY_WITH_TIMEOUT(bench.offers("useModel") && bench.offers("deleteModel"), 10'000);
    const QDir model(bench.cache.filePath(QStringLiteral("models--corgi--small-vl")));
    const auto box = [&] { return bench.field<QMessageBox>("confirmDelete"); };

    // What answers is kept until something else does.
    const QString folder = QString::fromStdString(bench.manager->found().front().folder.string());
    bench.dialog->setUse({folder, {}, {}});
    QVERIFY(!bench.button("deleteModel")->isEnabled());
    bench.dialog->setUse({});

    // The answer that is suggested deletes nothing.
    bench.click("deleteModel");
    QTRY_VERIFY(box() && box()->isVisible());
    QVERIFY2(box()->informativeText().contains(
                 ModelTexts::size(plan_removal(HubCache(bench.cache.path().toStdString()),
                                               *ModelId::parse(FakeHub::kRepo))
                                      .bytes)),
             qPrintable(box()->informativeText()));
    QTest::keyClick(box(), Qt::Key_Return);
    QTRY_VERIFY(!box());
    QVERIFY(model.exists() && bench.offers("useModel"));

    // Chosen while the question stands: it stays.
    bench.click("deleteModel");
    QTRY_VERIFY(box() && box()->isVisible());
    bench.dialog->setUse({folder, {}, {}});
    const auto press_delete = [&] {
      for (QAbstractButton* each : box()->buttons()) {
        if (box()->buttonRole(each) == QMessageBox::DestructiveRole) {
          QTest::mouseClick(each, Qt::LeftButton);
          return;
        }
      }
    };
    press_delete();
    QTRY_VERIFY(!box());
    QTest::qWait(50);
    QVERIFY(model.exists());
    bench.dialog->setUse({});

    bench.button("deleteModel")->setFocus();
    QTest::keyClick(bench.button("deleteModel"), Qt::Key_Space);
    QTRY_VERIFY(box() && box()->isVisible());
    press_delete();
    QTRY_VERIFY(!model.exists());
    QTRY_VERIFY(!bench.row());
  }

  void aFolderIsForgottenAndItsFilesStay() {
    FakeHub hub;
    const Bench bench(hub);
    QTemporaryDir folders;
    const QString mine = folders.filePath(QStringLiteral("mine"));
    const QString named = folders.filePath(QStringLiteral("named"));
    for (const QString& each : {mine, named}) {
      QDir().mkpath(each);
      const QDir from(QStringLiteral(CORGI_GOLDEN_DIR "/checkpoints/micro"));
      for (const QString& file : from.entryList(QDir::Files)) {
        QFile::copy(from.filePath(file), each + QLatin1Char('/') + file);
      }
    }
    bench.manager->setFolders({mine.toStdString(), named.toStdString()});
    bench.dialog->setUse({{}, {}, {}, {mine}});
    bench.manager->refresh();
    const auto leave = [&](const QString& id) {
      const ModelRow* row = bench.row(id);
      return row ? row->findChild<QPushButton*>(QStringLiteral("deleteModel")) : nullptr;
    };
    QTRY_VERIFY(leave(mine) && leave(mine)->isVisible());
    QCOMPARE(leave(mine)->text(), QStringLiteral("Forget"));
    // A folder that the command line names isn't the list's to forget.
    QVERIFY(leave(named) && !leave(named)->isVisible());
    QSignalSpy forgotten(bench.dialog.get(), &ModelsDialog::folderForgotten);
    QTest::mouseClick(leave(mine), Qt::LeftButton);
    QCOMPARE(forgotten.size(), 1);
    QCOMPARE(forgotten[0][0].toString(), mine);
    QVERIFY(QFile::exists(mine + QStringLiteral("/config.json")));
    QVERIFY(bench.field<QLabel>("folderNote")->isVisible());
  }

  void failuresAreToldInTheRow() {
    FakeHub hub;
    hub.set_fault([](const StubRequest&, StubReply& reply) {
      reply = StubReply();
      reply.status = 403;
    });
    const Bench bench(hub);
    QTRY_VERIFY(bench.offers("downloadModel"));
    bench.click("downloadModel");
    const auto told = [&] {
      for (const QLabel* label : bench.row()->findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(QStringLiteral("HF_TOKEN"))) return true;
      }
      return false;
    };
    QTRY_VERIFY(told());
    QVERIFY(bench.offers("downloadModel"));
  }

  void closingTheProgramKeepsWhatArrived() {
    FakeHub hub;
    make_slow(hub);
    QTemporaryDir cache;
    HubSettings settings;
    settings.endpoint = hub.url();
    settings.cache_dir = cache.path().toStdString();
    const auto unfinished = [&] {
      return HubCache(settings.cache_dir).unfinished_bytes(*ModelId::parse(FakeHub::kRepo));
    };
    // More than the other files have, which are done while the weights still come.
    constexpr std::uint64_t kSomeOfTheWeights = 500'000;
    {
      ModelManager manager(ModelManager::Sources{[settings] { return settings; }});
      manager.download(kId);
      QTRY_VERIFY_WITH_TIMEOUT(unfinished() > kSomeOfTheWeights, 10'000);
    }
    QVERIFY(unfinished() > kSomeOfTheWeights);
  }

  void aServerIsAskedForItsModelsAndUsed() {
    FakeHub hub;
    const Bench bench(hub);
    const HttpStub server([](const StubRequest& request) {
      StubReply reply;
      reply.status = request.header("authorization") == "Bearer sk-1" ? 200 : 401;
      reply.body = json_text("{`data`:[{`id`:`qwen`},{`id`:`other`}]}").toUtf8();
      return reply;
    });
    auto* outcome = bench.field<QLabel>("serverOutcome");
    QVERIFY(!bench.field<QPushButton>("useServer")->isEnabled());
    QTest::keyClicks(bench.field<QLineEdit>("serverAddress"), QStringLiteral("ftp://x"));
    bench.press("listServer");
    QTRY_VERIFY(outcome->text().contains(QStringLiteral("no address of a server")));
    bench.field<QLineEdit>("serverAddress")->clear();
    QTest::keyClicks(bench.field<QLineEdit>("serverAddress"), server.address());
    bench.press("listServer");
    QTRY_VERIFY2(outcome->text().contains(QStringLiteral("refused the key")),
                 qPrintable(outcome->text()));
    QTest::keyClicks(bench.field<QLineEdit>("serverKey"), QStringLiteral("sk-1"));
    QCOMPARE(bench.field<QLineEdit>("serverKey")->echoMode(), QLineEdit::Password);
    bench.press("listServer");
    QTRY_COMPARE(bench.field<QComboBox>("serverModel")->count(), 2);
    QSignalSpy chosen(bench.dialog.get(), &ModelsDialog::serverChosen);
    bench.press("useServer");
    QCOMPARE(chosen.size(), 1);
    const auto server_chosen = chosen[0][0].value<ServerChoice>();
    QCOMPARE(server_chosen.address, server.address());
    QCOMPARE(server_chosen.model, QStringLiteral("qwen"));
    QCOMPARE(bench.keys.key(server.address()), QByteArray("sk-1"));
    QTRY_VERIFY(outcome->text().contains(QStringLiteral("no keychain")));
    bench.dialog->setUse({server.address() + QStringLiteral("/v1"), server_chosen, {}});
    QCOMPARE(bench.field<QPushButton>("useServer")->text(), QStringLiteral("In use"));
  }

  void aServerIsTriedWithAPicture() {
    FakeHub hub;
    const Bench bench(hub);
    const HttpStub server([](const StubRequest& request) {
      StubReply reply;
      if (request.target.endsWith("/models")) {
        reply.body = json_text("{`data`:[{`id`:`qwen`}]}").toUtf8();
      } else if (request.body.contains("image_url") && request.body.contains("colour")) {
        reply.headers = {{"content-type", "text/event-stream"}};
        reply.body = "data: " +
                     json_text("{`choices`:[{`delta`:{`content`:`Red.`},`finish_reason`:`stop`}]}")
                         .toUtf8() +
                     "\n\ndata: [DONE]\n\n";
      } else {
        reply.status = 400;
      }
      return reply;
    });
    QTest::keyClicks(bench.field<QLineEdit>("serverAddress"), server.address());
    bench.press("tryServer");
    auto* outcome = bench.field<QLabel>("serverOutcome");
    QTRY_VERIFY2(outcome->text().contains(QStringLiteral("“Red.”")), qPrintable(outcome->text()));
  }

  void closingTheWindowEndsATry() {
    FakeHub hub;
    auto bench = std::make_unique<Bench>(hub);
    const HttpStub server([](const StubRequest&) {
      StubReply reply;
      reply.never_answers = true;
      return reply;
    });
    QTest::keyClicks(bench->field<QLineEdit>("serverAddress"), server.address());
    bench->press("tryServer");
    QTRY_VERIFY(!server.requests().empty());
    bench->dialog.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
  }

  void wrongAddressesAreTold() {
    FakeHub hub;
    const Bench bench(hub);
    QTest::keyClicks(bench.field<QLineEdit>("serverAddress"), QStringLiteral("ftp://x"));
    bench.press("useServer");
    QVERIFY(bench.field<QLabel>("serverOutcome")
                ->text()
                .contains(QStringLiteral("http://localhost:8000")));
  }

  void aFolderWithoutModelsIsTold() {
    FakeHub hub;
    const Bench bench(hub);
    bench.manager->checkFolder(bench.cache.path());
    auto* note = bench.field<QLabel>("folderNote");
    QTRY_VERIFY(note->isVisible());
    QVERIFY(note->text().contains(bench.cache.path()));
  }

  void everythingHasANameAndIsReachedByTheKeyboard() {
    FakeHub hub;
    const Bench bench(hub);
    QTRY_VERIFY(bench.row());
    for (QWidget* widget : bench.dialog->findChildren<QWidget*>()) {
      if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
      auto* button = qobject_cast<QPushButton*>(widget);
      QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
               qPrintable(widget->objectName()));
    }
    auto* first = bench.field<QPushButton>("addModelFolder");
    first->setFocus();
    QStringList names;
    for (int i = 0; i < 40; ++i) {
      QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
      names << QApplication::focusWidget()->objectName();
    }
    for (const char* name : {"downloadModel", "serverAddress", "serverKey", "serverModel"}) {
      QVERIFY2(names.contains(QLatin1String(name)), name);
    }
    QVERIFY(names.indexOf(QStringLiteral("downloadModel")) <
            names.indexOf(QStringLiteral("serverAddress")));
  }
};

QTEST_MAIN(TestModelsDialog)
#include "tst_models_dialog.moc"
