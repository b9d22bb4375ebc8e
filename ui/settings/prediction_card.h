// What the image at hand will take with the settings as they stand in the fields.
#pragma once

#include "ui/panels/card.h"
#include "ui/settings/at_hand.h"

#include <QGridLayout>
#include <QLabel>

namespace corgi {

class PredictionCard : public Card {
  Q_OBJECT

 public:
  explicit PredictionCard(const Theme& theme, QWidget* parent = nullptr);

  void predict(const AtHand& at_hand, const ImageBudget& budget);
  // All lines that are shown.
  QString text() const;

 private:
  struct Row {
    QLabel* name;
    QLabel* value;
  };

  Row addRow(const QString& name, const char* id);
  // An empty value takes the row away.
  static void show(const Row& row, const QString& value);
  void showNothing(const QString& note);
  void showPrediction(const AtHand& at_hand, const ImagePrediction& prediction);

  QGridLayout* grid_;
  Row sent_;
  Row first_word_;
  Row answer_;
  Row memory_;
  Row kept_;
  QLabel* note_;
};

}  // namespace corgi
