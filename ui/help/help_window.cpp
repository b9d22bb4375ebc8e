#include "ui/help/help_window.h"

#include "ui/help/help_text.h"
#include "ui/panels/icon_button.h"
#include "ui/panels/labels.h"
#include "ui/text/languages.h"

#include <algorithm>

#include <QAbstractTextDocumentLayout>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QShortcut>
#include <QTextFragment>
#include <QTextTable>
#include <QVBoxLayout>

namespace corgi {
namespace {

constexpr QSize kFirstSize(940, 700);
constexpr int kContentsWidth = 230;
constexpr int kMargin = 14;
const QLatin1String kChangeKeys("corgi:keys");

}  // namespace

HelpWindow::HelpWindow(const Theme& theme, QMainWindow* parent)
    : QWidget(parent, Qt::Window),
      theme_(theme),
      window_(*parent),
      contents_(new QListWidget),
      search_(new QLineEdit),
      matches_(new QuietLabel),
      text_(new QTextBrowser) {
  setObjectName(QStringLiteral("helpWindow"));
  setWindowTitle(tr("Using CoRGI"));
  setAttribute(Qt::WA_StyledBackground);
  setAttribute(Qt::WA_QuitOnClose, false);
  resize(kFirstSize);
  contents_->setObjectName(QStringLiteral("helpContents"));
  contents_->setAccessibleName(tr("Contents"));
  contents_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  search_->setObjectName(QStringLiteral("helpSearch"));
  search_->setPlaceholderText(tr("Find in the help"));
  search_->setAccessibleName(tr("Find in the help"));
  search_->setClearButtonEnabled(true);
  matches_->setObjectName(QStringLiteral("helpMatches"));
  matches_->setWordWrap(false);
  matches_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  text_->setObjectName(QStringLiteral("helpText"));
  text_->setAccessibleName(windowTitle());
  text_->setOpenLinks(false);
  buildLayout();
  addKeys();
  connect(&theme_, &Theme::changed, this, &HelpWindow::fill);
  connect(text_, &QTextBrowser::anchorClicked, this, &HelpWindow::openLink);
  connect(contents_, &QListWidget::currentRowChanged, this, [this](int row) {
    if (row >= 0) showHeading(contents_->item(row)->data(Qt::UserRole).toString());
  });
  connect(search_, &QLineEdit::textChanged, this, [this] {
    // From the beginning of what is selected, so that a longer word stays at its place.
    QTextCursor cursor = text_->textCursor();
    cursor.setPosition(cursor.selectionStart());
    text_->setTextCursor(cursor);
    markMatches();
    find(false);
  });
}

void HelpWindow::buildLayout() {
  auto* previous = new IconButton(theme_, QStringLiteral("step_up"), tr("Previous match"));
  auto* next = new IconButton(theme_, QStringLiteral("step_down"), tr("Next match"));
  connect(previous, &QToolButton::clicked, this, [this] { find(true); });
  connect(next, &QToolButton::clicked, this, [this] { find(false); });
  auto* head = new QHBoxLayout;
  head->addWidget(search_, 1);
  head->addWidget(matches_);
  head->addWidget(previous);
  head->addWidget(next);
  auto* right = new QVBoxLayout;
  right->setSpacing(10);
  right->addLayout(head);
  right->addWidget(text_, 1);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
  row->setSpacing(kMargin);
  contents_->setFixedWidth(kContentsWidth);
  row->addWidget(contents_);
  row->addLayout(right, 1);
}

void HelpWindow::addKeys() {
  const auto add = [this](const QKeySequence& keys, auto action) {
    connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
  };
  add(QKeySequence::Find, [this] {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
  });
  add(QKeySequence(Qt::Key_F3), [this] { find(false); });
  add(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { find(true); });
}

void HelpWindow::keyPressEvent(QKeyEvent* event) {
  const bool is_enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (is_enter && search_->hasFocus()) {
    find(event->modifiers().testFlag(Qt::ShiftModifier));
  } else if (event->key() == Qt::Key_Escape && !search_->text().isEmpty()) {
    search_->clear();
  } else if (event->key() == Qt::Key_Escape) {
    close();
  } else {
    QWidget::keyPressEvent(event);
  }
}

void HelpWindow::present() {
  // The keys may be others than the last time.
  fill();
  if (contents_->currentRow() < 0) contents_->setCurrentRow(0);
  show();
  raise();
  activateWindow();
}

void HelpWindow::presentShortcuts() {
  present();
  const QList<QListWidgetItem*> found =
      contents_->findItems(tr("Keyboard shortcuts"), Qt::MatchExactly);
  if (!found.isEmpty()) contents_->setCurrentItem(found.first());
  showHeading(headingName(tr("Keyboard shortcuts")));
  contents_->setFocus();
}

void HelpWindow::refresh() {
  if (isVisible()) fill();
}

void HelpWindow::fill() {
  const QString keys = QStringLiteral("\n## %1\n\n[%2](%3)\n\n%4")
                           .arg(tr("Keyboard shortcuts"),
                                tr("Change the keys…"),
                                kChangeKeys,
                                shortcutsMarkdown(*window_.menuBar()));
  const int place = text_->verticalScrollBar()->value();
  markdown_ = helpMarkdown(languageInUse(*QCoreApplication::instance())) + keys;
  text_->setMarkdown(markdown_);
  dressText();
  fillContents();
  markMatches();
  text_->verticalScrollBar()->setValue(place);
}

// What Markdown doesn't say: spaces around headings and code, colours of the theme.
void HelpWindow::dressText() {
  const ThemeColors& colors = theme_.colors();
  QTextDocument* document = text_->document();
  document->setDocumentMargin(kMargin);
  for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
    QTextCursor cursor(block);
    QTextBlockFormat format = block.blockFormat();
    if (format.headingLevel() > 0) {
      format.setTopMargin(format.headingLevel() == 1 ? 0 : 20);
      format.setBottomMargin(6);
    } else if (format.hasProperty(QTextFormat::BlockCodeLanguage)) {
      format.setBackground(colors.panel);
    } else if (!cursor.currentTable()) {
      format.setBottomMargin(block.textList() ? 4 : 10);
    }
    cursor.setBlockFormat(format);
    for (auto it = block.begin(); !it.atEnd(); ++it) {
      if (!it.fragment().charFormat().isAnchor()) continue;
      QTextCursor link(document);
      link.setPosition(it.fragment().position());
      link.setPosition(it.fragment().position() + it.fragment().length(), QTextCursor::KeepAnchor);
      QTextCharFormat look;
      look.setForeground(colors.on_accent_soft);
      link.mergeCharFormat(look);
    }
  }
  for (QTextFrame* frame : document->rootFrame()->childFrames()) {
    auto* table = qobject_cast<QTextTable*>(frame);
    if (!table) continue;
    QTextTableFormat format = table->format();
    format.setCellPadding(5);
    format.setBorderCollapse(true);
    format.setBorder(1);
    format.setBorderBrush(colors.border);
    format.setTopMargin(4);
    format.setBottomMargin(14);
    table->setFormat(format);
  }
}

void HelpWindow::fillContents() {
  const int row = contents_->currentRow();
  const QSignalBlocker quiet(contents_);
  contents_->clear();
  for (QTextBlock block = text_->document()->begin(); block.isValid(); block = block.next()) {
    if (block.blockFormat().headingLevel() != 2) continue;
    auto* item = new QListWidgetItem(block.text(), contents_);
    item->setData(Qt::UserRole, headingName(block.text()));
  }
  contents_->setCurrentRow(row);
}

void HelpWindow::showHeading(const QString& name) {
  for (QTextBlock block = text_->document()->begin(); block.isValid(); block = block.next()) {
    if (block.blockFormat().headingLevel() == 0 || headingName(block.text()) != name) continue;
    const QRectF rect = text_->document()->documentLayout()->blockBoundingRect(block);
    text_->setTextCursor(QTextCursor(block));
    text_->verticalScrollBar()->setValue(static_cast<int>(rect.top()) - kMargin);
    return;
  }
}

void HelpWindow::openLink(const QUrl& address) {
  if (address.toString() == kChangeKeys) {
    Q_EMIT shortcutsWanted();
    return;
  }
  if (address.isRelative()) {
    showHeading(address.fragment());
    return;
  }
  if (address.scheme() != QLatin1String("https") && address.scheme() != QLatin1String("http")) {
    return;
  }
  QDesktopServices::openUrl(address);
  Q_EMIT linkOpened(address);
}

void HelpWindow::markMatches() {
  found_.clear();
  QList<QTextEdit::ExtraSelection> marks;
  const QString wanted = search_->text().trimmed();
  QTextCursor cursor(text_->document());
  while (!wanted.isEmpty() && !(cursor = text_->document()->find(wanted, cursor)).isNull()) {
    found_.push_back(cursor);
    QTextEdit::ExtraSelection mark;
    mark.cursor = cursor;
    mark.format.setBackground(theme_.colors().warning_soft);
    mark.format.setForeground(theme_.colors().on_warning_soft);
    marks.append(mark);
  }
  text_->setExtraSelections(marks);
  matches_->setText(wanted.isEmpty() || !found_.empty() ? QString() : tr("not found"));
}

void HelpWindow::find(bool backward) {
  if (found_.empty()) return;
  const QTextCursor here = text_->textCursor();
  auto next = found_.begin();
  if (backward) {
    next = std::ranges::find_if(found_.rbegin(), found_.rend(), [&](const QTextCursor& each) {
             return each.selectionEnd() <= here.selectionStart();
           }).base();
    next = next == found_.begin() ? std::prev(found_.end()) : std::prev(next);
  } else {
    const int from = here.hasSelection() ? here.selectionEnd() : here.position();
    next = std::ranges::find_if(
        found_, [&](const QTextCursor& each) { return each.selectionStart() >= from; });
    if (next == found_.end()) next = found_.begin();
  }
  text_->setTextCursor(*next);
  text_->ensureCursorVisible();
  matches_->setText(
      tr("%1 of %2").arg(next - found_.begin() + 1).arg(static_cast<qint64>(found_.size())));
}

}  // namespace corgi
