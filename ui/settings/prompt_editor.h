// The wording of every stage, to be changed and taken back.
#pragma once

#include "core/pipeline/prompts.h"

#include <map>
#include <string>

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace corgi {

class PromptEditor : public QWidget {
  Q_OBJECT

 public:
  explicit PromptEditor(QWidget* parent = nullptr);

  // Those that differ from the built-in ones.
  std::map<std::string, std::string> changes() const;
  void setChanges(const std::map<std::string, std::string>& changes);
  // What is wrong with the changed ones, for people; empty when nothing is.
  QString problem() const;

 Q_SIGNALS:
  void changed();

 private:
  void showStage();
  void take();
  void reset();
  void refresh();

  Prompts built_in_;
  std::map<std::string, std::string> changes_;
  QComboBox* stage_;
  QPlainTextEdit* text_;
  QLabel* note_;
  QPushButton* reset_;
};

}  // namespace corgi
