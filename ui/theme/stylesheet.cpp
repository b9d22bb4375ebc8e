#include "ui/theme/stylesheet.h"

#include <utility>
#include <vector>

namespace corgi {
namespace {

const char kTemplate[] = R"(
QWidget { color: @text; }
QMainWindow, QDialog, QWidget#batchWindow, QWidget#compareWindow, QWidget#helpWindow { background: @window; }
QWidget#panel, QWidget#panelContent { background: @panel; }
QWidget#panel { border-left: 1px solid @border; }
QLabel { background: transparent; }
QLabel[quiet="true"] { color: @text_muted; font-size: @small; }
QLabel[heading="true"] { font-size: @small; font-weight: 600; color: @text_muted; }

QMenuBar { background: @window; border-bottom: 1px solid @border; padding: 2px 4px; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 6px; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @surface; border: 1px solid @border; padding: 6px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 6px; }
QMenu::item:selected { background: @accent_soft; color: @on_accent_soft; }
QMenu::item:disabled { color: @text_muted; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 14px; height: 14px; margin-left: 8px; border-radius: 4px; }
QMenu::indicator:non-exclusive:unchecked { border: 1px solid @control_border; }
QMenu::indicator:non-exclusive:checked { background: @accent; border: 1px solid @accent; }
QMenu::indicator:exclusive:checked { background: @accent; border-radius: 7px; width: 8px; height: 8px; }
QMenu::separator { height: 1px; background: @border; margin: 6px 8px; }

QStatusBar { background: @window; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @text_muted; font-size: @small; padding: 3px 8px; }

QSplitter::handle { background: @border; }
QSplitter::handle:hover { background: @accent; }

QPlainTextEdit#question {
  background: transparent; border: none; padding: 7px 10px;
  selection-background-color: @accent; selection-color: @on_accent;
}

QPushButton {
  background: @surface; border: 1px solid @control_border; border-radius: 8px; padding: 7px 14px;
}
QPushButton:hover { background: @hover; }
QPushButton:focus { border: 2px solid @accent; padding: 6px 13px; }
QPushButton:disabled { color: @text_muted; border-color: @border; background: @window; }
QPushButton[primary="true"] {
  background: @accent; color: @on_accent; border: 1px solid @accent; font-weight: 600;
}
QPushButton[primary="true"]:hover { background: @accent_hover; border-color: @accent_hover; }
QPushButton[primary="true"]:focus { border: 2px solid @text; }
QPushButton[primary="true"]:disabled { background: @hover; color: @text_muted; border-color: @hover; }
QPushButton[small="true"] { padding: 4px 11px; font-size: @small; font-weight: 600; }
QPushButton[small="true"]:focus { padding: 3px 10px; }
QPushButton[suggestion="true"] {
  background: @surface; border: 1px solid @border; border-radius: 10px; padding: 10px 14px; text-align: left;
}
QPushButton[suggestion="true"]:hover { background: @hover; border-color: @control_border; }
QPushButton[suggestion="true"]:focus { border: 2px solid @accent; padding: 9px 13px; }
QPushButton[link="true"] {
  background: transparent; border: 1px solid transparent; color: @on_accent_soft; padding: 4px 8px;
}
QPushButton[link="true"]:hover { background: @accent_soft; }
QPushButton[link="true"]:focus { border: 2px solid @accent; padding: 3px 7px; }
QPushButton[chip="true"] {
  background: @accent_soft; color: @on_accent_soft; border: 1px solid transparent; border-radius: 8px;
  padding: 2px 10px; font-size: @small; font-weight: 600;
}
QPushButton[chip="true"]:hover { border-color: @on_accent_soft; }
QPushButton[chip="true"]:focus { border: 2px solid @accent; padding: 1px 9px; }

QToolButton {
  background: transparent; border: 1px solid transparent; border-radius: 7px; padding: 5px;
}
QToolButton[compact="true"] { padding: 2px; }
QToolButton:hover { background: @hover; }
QToolButton:checked { background: @accent_soft; color: @on_accent_soft; }
QToolButton:focus { border: 2px solid @accent; padding: 4px; }
QToolButton:disabled { color: @text_muted; }
QToolButton::menu-indicator { image: none; }

QPlainTextEdit#inlineEditor {
  background: @surface; border: 2px solid @accent; border-radius: 8px; padding: 4px;
  selection-background-color: @accent; selection-color: @on_accent;
}
QFrame#floatingBar { background: @surface; border: 1px solid @border; border-radius: 11px; }
QFrame#divider { background: @border; border: none; }
QPlainTextEdit#liveText {
  background: @panel; border: none; border-radius: 8px; padding: 5px 6px; color: @text_muted; font-size: @small;
}
QFrame#messageBar { border: none; }
QFrame#messageBar[kind="error"] { background: @error_soft; border-bottom: 1px solid @border; }
QFrame#messageBar[kind="error"] QLabel, QFrame#messageBar[kind="error"] QPushButton { color: @on_error_soft; }
QFrame#messageBar[kind="notice"] { background: @warning_soft; border-bottom: 1px solid @border; }
QFrame#messageBar[kind="notice"] QLabel, QFrame#messageBar[kind="notice"] QPushButton { color: @on_warning_soft; }
QFrame#messageBar QPushButton { background: transparent; padding: 4px 12px; }
QFrame#messageBar[kind="error"] QPushButton { border-color: @on_error_soft; }
QFrame#messageBar[kind="notice"] QPushButton { border-color: @on_warning_soft; }
QFrame#messageBar QPushButton:focus { border: 2px solid @accent; padding: 3px 11px; }

QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar::handle:vertical { background: @scroll; border-radius: 4px; min-height: 32px; }
QScrollBar::handle:vertical:hover { background: @control_border; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle:horizontal { background: @scroll; border-radius: 4px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QLineEdit, QPlainTextEdit#promptText, QPlainTextEdit#batchQuestions {
  background: @surface; border: 1px solid @control_border; border-radius: 8px; padding: 5px 8px;
  selection-background-color: @accent; selection-color: @on_accent;
}
QLineEdit:focus, QLineEdit[focused="true"], QPlainTextEdit#promptText:focus, QPlainTextEdit#batchQuestions:focus {
  border: 2px solid @accent; padding: 4px 7px;
}
QComboBox, QAbstractSpinBox {
  background: @surface; border: 1px solid @control_border; border-radius: 8px; padding: 5px 8px;
  selection-background-color: @accent; selection-color: @on_accent;
}
QComboBox:hover, QAbstractSpinBox:hover { background: @hover; }
QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid @accent; padding: 4px 7px; }
QComboBox:disabled, QAbstractSpinBox:disabled { color: @text_muted; border-color: @border; background: @window; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow, QAbstractSpinBox::down-arrow { image: url(:/icons/step_down.svg); width: 14px; height: 14px; }
QAbstractSpinBox::up-arrow { image: url(:/icons/step_up.svg); width: 14px; height: 14px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: 24px; }
QComboBox QAbstractItemView {
  background: @surface; border: 1px solid @border; outline: none; padding: 4px;
  selection-background-color: @accent_soft; selection-color: @on_accent_soft;
}
QCheckBox { spacing: 9px; padding: 2px; border-radius: 6px; }
QCheckBox:focus { border: 2px solid @accent; padding: 0; }
QCheckBox::indicator { width: 16px; height: 16px; border-radius: 4px; border: 1px solid @control_border; background: @surface; }
QCheckBox::indicator:hover { background: @hover; }
QCheckBox::indicator:checked { border-color: @accent; background: @accent; image: url(@check); }
QAbstractSpinBox QLineEdit { background: transparent; border: none; padding: 0; }
QListView, QTreeView, QTableView {
  background: @surface; alternate-background-color: @panel; border: 1px solid @border; border-radius: 8px;
  selection-background-color: @accent_soft; selection-color: @on_accent_soft; outline: none;
}
QListView#helpContents { background: transparent; border: none; }
QListView#helpContents::item { padding: 6px 8px; border-radius: 6px; }
QListView#helpContents::item:selected { background: @accent_soft; color: @on_accent_soft; }
QTextBrowser { background: @surface; border: 1px solid @border; border-radius: 8px; selection-background-color: @accent; selection-color: @on_accent; }
QTextBrowser:focus { border: 1px solid @accent; }
QListView#historyList { background: transparent; border: none; }
QTreeView::item { padding: 4px 6px; }
QTableView::item { border: none; padding: 2px 5px; }
QTreeView:focus, QTableView:focus { border: 1px solid @accent; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section {
  background: @surface; color: @text_muted; border: none; border-bottom: 1px solid @border; padding: 5px 8px;
  font-size: @small; font-weight: 600;
}
QTreeView QHeaderView::section { padding: 5px 3px; }
QTabWidget::pane { border: 1px solid @border; border-radius: 8px; background: @surface; top: -1px; }
QTabBar::tab {
  background: transparent; color: @text_muted; padding: 6px 12px; margin-right: 2px; border: none;
  border-bottom: 2px solid transparent;
}
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:hover { color: @text; }
QTabWidget QPlainTextEdit { background: @surface; padding: 6px; }
QDockWidget { color: @text; font-weight: 600; }
QWidget#dockTitle { background: @window; border-bottom: 1px solid @border; }
QMainWindow::separator { background: @border; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @accent; }
QWidget#historyPanel, QWidget#tracePanel { background: @panel; }

QProgressBar { background: @border; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
QToolTip { background: @surface; color: @text; border: 1px solid @border; padding: 5px 7px; }
)";

QString css(const QColor& color) {
  return color.name(QColor::HexRgb);
}

}  // namespace

QString styleSheetFor(const ThemeColors& c, const QFont& font) {
  const QColor accent_hover = c.dark ? c.accent.lighter(108) : c.accent.darker(112);
  const QColor scroll = c.dark ? c.border.lighter(135) : c.border.darker(112);
  // Longer names first, so that "@text" leaves "@text_muted" alone.
  const std::vector<std::pair<QLatin1String, QString>> values = {
      {QLatin1String("@check"),
       c.dark ? QStringLiteral(":/icons/check_dark.svg") : QStringLiteral(":/icons/check.svg")},
      {QLatin1String("@control_border"), css(c.control_border)},
      {QLatin1String("@on_warning_soft"), css(c.on_warning_soft)},
      {QLatin1String("@on_accent_soft"), css(c.on_accent_soft)},
      {QLatin1String("@on_error_soft"), css(c.on_error_soft)},
      {QLatin1String("@warning_soft"), css(c.warning_soft)},
      {QLatin1String("@accent_hover"), css(accent_hover)},
      {QLatin1String("@accent_soft"), css(c.accent_soft)},
      {QLatin1String("@error_soft"), css(c.error_soft)},
      {QLatin1String("@text_muted"), css(c.text_muted)},
      {QLatin1String("@on_accent"), css(c.on_accent)},
      {QLatin1String("@surface"), css(c.surface)},
      {QLatin1String("@window"), css(c.window)},
      {QLatin1String("@border"), css(c.border)},
      {QLatin1String("@scroll"), css(scroll)},
      {QLatin1String("@accent"), css(c.accent)},
      {QLatin1String("@hover"), css(c.hover)},
      {QLatin1String("@panel"), css(c.panel)},
      {QLatin1String("@small"), QStringLiteral("%1pt").arg(font.pointSizeF() * 0.92, 0, 'f', 1)},
      {QLatin1String("@text"), css(c.text)},
  };
  QString sheet = QLatin1String(kTemplate);
  for (const auto& [name, value] : values) sheet.replace(name, value);
  return sheet;
}

}  // namespace corgi
