// A page of settings: name, control, and one line that explains it.
#pragma once

#include <string>

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QString>
#include <QWidget>

namespace corgi {

// What a row says of itself.
struct RowText {
  const char* id;       // the control's object name
  QString name;         // an & names the shortcut
  QString explanation;  // one plain line
};

struct NumberRange {
  int least;
  int most;
  int step;
  QString unit = {};     // behind the number
  QString instead = {};  // shown in place of the least
};

// The wheel turns the page and leaves a control alone that nobody has gone into.
class SettingRows : public QWidget {
  Q_OBJECT

 public:
  explicit SettingRows(QWidget* parent = nullptr);

  // The control's accessible name and description follow the texts. Gives the explanation's label.
  QLabel* add(const RowText& text, QWidget* control);
  QComboBox* addChoice(const RowText& text, const QList<QPair<QString, QString>>& choices);
  QSpinBox* addNumber(const RowText& text, const NumberRange& range);
  // In hundredths; the control's value is the share times 100.
  QDoubleSpinBox* addShare(const RowText& text);
  QLineEdit* addText(const RowText& text);
  QCheckBox* addSwitch(const RowText& text);
  // Something that takes the whole width.
  void addWide(QWidget* widget);
  // The explanation of a control that add...() gave.
  QLabel* explanationOf(const QWidget* control) const;

 Q_SIGNALS:
  // A person or the program changed something here.
  void changed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QFormLayout* form_;
};

// The page in a frame that scrolls where the window is too low for it.
QWidget* scrolling(QWidget* page);

// By the value that belongs to an entry; the first for a value that there isn't.
void choose(QComboBox* box, const std::string& value);
std::string chosen(const QComboBox* box);

}  // namespace corgi
