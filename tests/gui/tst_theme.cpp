#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace corgi;

namespace {

constexpr double kText = 4.5;     // WCAG 2.1 AA for text
constexpr double kControl = 3.0;  // WCAG 2.1 AA for the outline of controls

struct Pair {
  const char* name;
  QColor ThemeColors::*ink;
  QColor ThemeColors::*paper;
  double least;
};

constexpr Pair kPairs[] = {
    {"text on window", &ThemeColors::text, &ThemeColors::window, kText},
    {"text on panel", &ThemeColors::text, &ThemeColors::panel, kText},
    {"text on canvas", &ThemeColors::text, &ThemeColors::canvas, kText},
    {"text on surface", &ThemeColors::text, &ThemeColors::surface, kText},
    {"text on hover", &ThemeColors::text, &ThemeColors::hover, kText},
    {"muted on window", &ThemeColors::text_muted, &ThemeColors::window, kText},
    {"muted on panel", &ThemeColors::text_muted, &ThemeColors::panel, kText},
    {"muted on canvas", &ThemeColors::text_muted, &ThemeColors::canvas, kText},
    {"muted on surface", &ThemeColors::text_muted, &ThemeColors::surface, kText},
    {"muted on hover", &ThemeColors::text_muted, &ThemeColors::hover, kText},
    {"primary button", &ThemeColors::on_accent, &ThemeColors::accent, kText},
    {"chip", &ThemeColors::on_accent_soft, &ThemeColors::accent_soft, kText},
    {"supported", &ThemeColors::supported, &ThemeColors::surface, kText},
    {"contradicted", &ThemeColors::contradicted, &ThemeColors::surface, kText},
    {"not visible", &ThemeColors::not_visible, &ThemeColors::surface, kText},
    {"error bar", &ThemeColors::on_error_soft, &ThemeColors::error_soft, kText},
    {"notice bar", &ThemeColors::on_warning_soft, &ThemeColors::warning_soft, kText},
    {"field outline", &ThemeColors::control_border, &ThemeColors::surface, kControl},
    {"field outline on panel", &ThemeColors::control_border, &ThemeColors::panel, kControl},
    {"focus ring on panel", &ThemeColors::accent, &ThemeColors::panel, kControl},
    {"focus ring on canvas", &ThemeColors::accent, &ThemeColors::canvas, kControl},
    {"focus ring on surface", &ThemeColors::accent, &ThemeColors::surface, kControl},
};

}  // namespace

class TestTheme : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void contrastRatioAgreesWithTheStandard() {
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    // WebAIM's contrast checker gives 4.48 for #777777 on white.
    QVERIFY(std::abs(contrastRatio(QColor(0x777777), Qt::white) - 4.48) < 0.01);
  }

  void everyTextIsReadable_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
  }
  void everyTextIsReadable() {
    QFETCH(bool, dark);
    const ThemeColors colors = dark ? darkColors() : lightColors();
    for (const Pair& pair : kPairs) {
      const double ratio = contrastRatio(colors.*pair.ink, colors.*pair.paper);
      QVERIFY2(ratio >= pair.least,
               qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(pair.name)).arg(ratio)));
    }
  }

  void stepNumbersAreReadableAndDistinct() {
    for (int i = 1; i <= kStepColors; ++i) {
      QVERIFY(contrastRatio(stepColor(i), readableOn(stepColor(i))) >= kText);
      for (int j = i + 1; j <= kStepColors; ++j) QVERIFY(stepColor(i) != stepColor(j));
    }
    QCOMPARE(stepColor(kStepColors + 1), stepColor(1));
  }

  void styleSheetHasNoPlaceholderLeft() {
    for (const ThemeColors& colors : {lightColors(), darkColors()}) {
      const QString sheet = styleSheetFor(colors, QApplication::font());
      QVERIFY2(!sheet.contains(QLatin1Char('@')),
               qPrintable(sheet.mid(sheet.indexOf(QLatin1Char('@')), 20)));
    }
  }

  void followsTheSystemUntilTold() {
    const QPalette before = QApplication::palette();
    Theme theme;
    QWidget window;
    theme.dress(&window);
    const QPalette system_dark(QColor(0xEEEEEE),
                               QColor(0x222222),
                               QColor(0x444444),
                               QColor(0x111111),
                               QColor(0x333333),
                               QColor(0xEEEEEE),
                               QColor(0xFFFFFF),
                               QColor(0x1A1A1A),
                               QColor(0x222222));
    QSignalSpy changed(&theme, &Theme::changed);
    QApplication::setPalette(system_dark);
    QTRY_VERIFY(theme.colors().dark);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(window.palette().color(QPalette::Window), darkColors().window);
    theme.setChoice(ThemeChoice::kLight);
    QVERIFY(!theme.colors().dark);
    theme.setChoice(ThemeChoice::kFollowSystem);
    QVERIFY(theme.colors().dark);
    QApplication::setPalette(before);
    QTRY_VERIFY(!theme.colors().dark);
  }

  void choicesSurviveTheSettings() {
    for (const auto choice :
         {ThemeChoice::kFollowSystem, ThemeChoice::kLight, ThemeChoice::kDark}) {
      QCOMPARE(themeChoiceFromString(themeChoiceName(choice)), choice);
    }
    QCOMPARE(themeChoiceFromString(QStringLiteral("pink")), ThemeChoice::kFollowSystem);
  }

  void iconsTakeTheColourAndStaySharp() {
    const QImage icon = linePixmap(QStringLiteral("stop"), Qt::red, 24, 2).toImage();
    QCOMPARE(icon.size(), QSize(48, 48));
    QCOMPARE(icon.pixelColor(24, 24), QColor(Qt::red));
    QVERIFY(lineIcon(QStringLiteral("no such icon"), Qt::red).isNull());
    QVERIFY(!applicationIcon().pixmap(64, 64).isNull());
  }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
