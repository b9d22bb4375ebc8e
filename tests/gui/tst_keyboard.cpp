// The whole program without a mouse and through a screen reader's eyes; what the window remembers.
#include "tests/gui/window_fixture.h"

#include <set>

#include <QAccessible>
#include <QMessageBox>
#include <QRadioButton>

using namespace corgi;
using namespace corgi::test;

namespace {

// Every widget that Tab visits, from the question on round to it again.
std::vector<QWidget*> tabOrder(WindowFixture& f) {
  std::vector<QWidget*> order;
  f.question()->setFocus();
  for (int i = 0; i < 200; ++i) {
    QWidget* focus = QApplication::focusWidget();
    if (!focus || (!order.empty() && focus == order.front())) break;
    order.push_back(focus);
    QTest::keyClick(focus, Qt::Key_Tab);
  }
  return order;
}

}  // namespace

class TestKeyboard : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void enterAsksAndShiftEnterBreaksTheLine() {
    WindowFixture f;
    f.openPicture();
    f.question()->setFocus();
    const int two_lines = f.question()->height();
    QTest::keyClicks(f.question(), QStringLiteral("one"));
    for (int i = 0; i < 3; ++i) QTest::keyClick(f.question(), Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(f.controller.requests().empty());
    QCOMPARE(f.question()->toPlainText().count(QLatin1Char('\n')), 3);
    QVERIFY(f.question()->height() > two_lines);
    QTest::keyClick(f.question(), Qt::Key_Enter);
    QCOMPARE(f.controller.requests().size(), std::size_t{1});
    QCOMPARE(f.controller.requests().front().question, QStringLiteral("one"));
  }

  void wholeRunByKeyboardAlone() {
    WindowFixture f;
    f.openPicture();
    QTest::keyClick(&f.window, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(f.question()->hasFocus());
    QTest::keyClicks(f.question(), QStringLiteral("Is it open?"));
    QTest::keyClick(f.question(), Qt::Key_Tab);
    auto* segment = qobject_cast<QRadioButton*>(QApplication::focusWidget());
    QVERIFY(segment && segment->isChecked());
    QTest::keyClick(segment, Qt::Key_Right);
    QCOMPARE(f.window.findChild<ModeChooser*>()->mode(), Mode::kFast);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), f.askButton());
    QTest::keyClick(f.askButton(), Qt::Key_Space);
    QCOMPARE(f.controller.requests().size(), std::size_t{1});
    QCOMPARE(f.controller.requests().front().mode, Mode::kFast);
    f.playAll();
    // From place to place, with the evidence following.
    for (const int step : {1, 2, 3, 4, 1}) {
      QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::AltModifier);
      const auto* row = qobject_cast<RegionRow*>(QApplication::focusWidget());
      QVERIFY(row);
      QCOMPARE(row->ref().step, step);
      QVERIFY(row->isGlowing() && !row->visibleRegion().isEmpty());
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(qobject_cast<RegionRow*>(QApplication::focusWidget())->ref().step, 4);
  }

  void tabReachesEveryControl() {
    WindowFixture f;
    f.openPicture();
    f.ask();
    f.playAll();
    const std::vector<QWidget*> order = tabOrder(f);
    const std::set<QWidget*> reached(order.begin(), order.end());
    for (QWidget* widget : f.window.findChildren<QWidget*>()) {
      if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus))
        continue;
      // Of the three segments Tab visits the chosen one; the arrows reach the others.
      const auto* radio = qobject_cast<QRadioButton*>(widget);
      if ((radio && !radio->isChecked()) || widget->focusProxy()) continue;
      QVERIFY2(reached.contains(widget),
               qPrintable(widget->accessibleName() + widget->objectName()));
    }
    QVERIFY(order.size() > 12);
    // Down the panel in reading order.
    const auto at = [&](const QWidget* widget) {
      return std::ranges::find(order, widget) - order.begin();
    };
    QVERIFY(at(f.question()) < at(f.askButton()));
    QVERIFY(at(f.askButton()) < at(f.run()->stepCards()[0]));
    QVERIFY(at(f.run()->stepCards()[0]) < at(f.run()->stepCards()[0]->rows()[0]));
    QVERIFY(at(f.run()->stepCards()[0]->rows()[0]) < at(f.run()->stepCards()[1]));
    const auto* chip = f.window.findChild<AnswerCard*>()->findChild<QPushButton*>();
    QVERIFY(at(f.askButton()) < at(chip) && at(chip) < at(f.run()->stepCards()[0]));
  }

  void everythingFocusableHasAName() {
    WindowFixture f;
    f.openPicture();
    f.ask();
    f.playAll();
    int named = 0;
    for (QWidget* widget : f.window.findChildren<QWidget*>()) {
      if (widget->focusPolicy() == Qt::NoFocus || widget->inherits("QMenu") ||
          widget->inherits("QMenuBar") || widget->focusProxy()) {
        continue;
      }
      QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
      QVERIFY(accessible);
      QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(),
               qPrintable(QLatin1String(widget->metaObject()->className()) + widget->objectName()));
      ++named;
    }
    QVERIFY(named > 15);
    const auto* card = f.run()->stepCards()[2];
    QVERIFY(card->accessibleDescription().contains(QStringLiteral("Contradicted")));
    QVERIFY(card->rows()[0]->accessibleDescription().contains(QStringLiteral("A blue bicycle")));
  }

  void everyBoxIsAChildOfTheImage() {
    WindowFixture f;
    f.openPicture();
    f.ask();
    f.playAll();
    QAccessibleInterface* image = QAccessible::queryAccessibleInterface(f.view());
    QCOMPARE(image->childCount(), 7);
    QAccessibleInterface* first = image->child(0);
    QCOMPARE(first->text(QAccessible::Name),
             QStringLiteral("Step 1: The sign in the door says that the shop is open"));
    QVERIFY(first->text(QAccessible::Description).contains(QStringLiteral("Text read: OPEN")));
    QCOMPARE(first->parent()->object(), f.view());
    QCOMPARE(image->indexOfChild(first), 0);
    QVERIFY(first->rect().contains(f.view()->mapToGlobal(f.placeCentre(0))));
    QCOMPARE(image->childAt(first->rect().x() + 1, first->rect().y() + 1), first);
    QCOMPARE(image->child(1)->text(QAccessible::Name), QStringLiteral("OPEN"));
    // A new image takes them away; whoever still holds one is told.
    f.window.openFiles({f.pictureFile(QStringLiteral("second.png"), {400, 300})});
    QTRY_COMPARE(image->childCount(), 0);
    QVERIFY(!first->isValid() && !image->child(0));
  }

  void geometryModeAndThemeAreRemembered() {
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    Theme theme;
    FakeController controller;
    {
      MainWindow window(theme, controller, settings);
      window.resize(901, 655);
      window.show();
      window.findChild<ModeChooser*>()->setMode(Mode::kDirect);
      for (QAction* action : window.findChildren<QAction*>()) {
        if (action->text() == QStringLiteral("&Dark")) action->trigger();
      }
      window.close();
    }
    QVERIFY(theme.colors().dark);
    Theme second_theme;
    MainWindow second(second_theme, controller, settings);
    QCOMPARE(second.size(), QSize(901, 655));
    QCOMPARE(second.findChild<ModeChooser*>()->mode(), Mode::kDirect);
    QVERIFY(second_theme.colors().dark);
  }

  void aboutNamesTheVersion() {
    WindowFixture f;
    for (QAction* action : f.window.findChildren<QAction*>()) {
      if (action->text().contains(QStringLiteral("About"))) action->trigger();
    }
    auto* about = f.window.findChild<QMessageBox*>();
    QVERIFY(about && about->isVisible());
    QVERIFY(about->text().contains(QStringLiteral(CORGI_VERSION)));
    QTest::keyClick(about, Qt::Key_Escape);
    QTRY_VERIFY(!f.window.findChild<QMessageBox*>());
  }
};

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
