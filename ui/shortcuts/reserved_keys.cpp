#include "ui/shortcuts/reserved_keys.h"

#include <algorithm>

#include <QCoreApplication>

namespace corgi {
namespace {

struct ReservedKeys {
  Q_DECLARE_TR_FUNCTIONS(ReservedKeys)
};

// What every text field understands.
constexpr QKeySequence::StandardKey kOfTextFields[] = {QKeySequence::Copy,
                                                       QKeySequence::Cut,
                                                       QKeySequence::SelectAll,
                                                       QKeySequence::MoveToNextWord,
                                                       QKeySequence::MoveToPreviousWord,
                                                       QKeySequence::SelectNextWord,
                                                       QKeySequence::SelectPreviousWord,
                                                       QKeySequence::MoveToStartOfDocument,
                                                       QKeySequence::MoveToEndOfDocument,
                                                       QKeySequence::SelectStartOfDocument,
                                                       QKeySequence::SelectEndOfDocument,
                                                       QKeySequence::DeleteStartOfWord,
                                                       QKeySequence::DeleteEndOfWord};

bool isOfTextFields(const QKeySequence& keys) {
  return std::ranges::any_of(kOfTextFields, [&](QKeySequence::StandardKey each) {
    return QKeySequence::keyBindings(each).contains(keys);
  });
}

bool isFunctionKey(Qt::Key key) {
  return key >= Qt::Key_F1 && key <= Qt::Key_F35;
}

bool isLetter(Qt::Key key) {
  return key < Qt::Key_Escape && QChar(static_cast<char32_t>(key) & 0xFFFF).isLetter();
}

}  // namespace

QString refusalOf(const QKeySequence& keys, const QString& command_id) {
  if (keys.count() != 1 || keys[0].key() == Qt::Key_unknown) {
    return ReservedKeys::tr("These keys aren't known here. Choose others.");
  }
  const Qt::Key key = keys[0].key();
  const Qt::KeyboardModifiers held = keys[0].keyboardModifiers() & ~Qt::KeypadModifier;
  const bool is_alone = !(held & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
  const QString shown = keys.toString(QKeySequence::NativeText);
  if (key == Qt::Key_Escape && (!is_alone || command_id != QLatin1String("question.stop"))) {
    return ReservedKeys::tr("Esc stops an answer and closes windows. Choose other keys.");
  }
  if (key == Qt::Key_Escape) return {};
  if (is_alone && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
    return ReservedKeys::tr("Enter asks the question. Hold Ctrl or Alt with it.");
  }
  if (key == Qt::Key_Tab || key == Qt::Key_Backtab) {
    return ReservedKeys::tr("Tab goes from field to field. Choose other keys.");
  }
  if (is_alone && !isFunctionKey(key)) {
    return ReservedKeys::tr(
               "%1 alone is needed for writing and moving about. Hold Ctrl or Alt with it, or take "
               "one of the keys F1 to F12.")
        .arg(shown);
  }
  if (isOfTextFields(keys)) {
    return ReservedKeys::tr("%1 is needed for working on texts. Choose other keys.").arg(shown);
  }
  const bool is_alt_only = !(held & ~(Qt::AltModifier | Qt::ShiftModifier));
  if (is_alt_only && isLetter(key)) {
    return ReservedKeys::tr(
        "Alt with a letter opens menus and presses buttons. Hold Ctrl as well.");
  }
  if (is_alt_only && (key == Qt::Key_F4 || key == Qt::Key_Space)) {
    return ReservedKeys::tr("%1 belongs to your desktop. Choose other keys.").arg(shown);
  }
  return {};
}

}  // namespace corgi
