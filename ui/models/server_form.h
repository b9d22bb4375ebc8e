// A server to ask instead of this machine: address, key, model, and a try.
#pragma once

#include "core/base/error.h"
#include "core/engine/remote_options.h"
#include "ui/models/key_store.h"
#include "ui/panels/card.h"
#include "ui/panels/labels.h"

#include <stop_token>
#include <variant>
#include <vector>

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace corgi {

struct ServerChoice {
  QString address;
  QString model;  // empty: the first that it lists
};

// GUI thread only; servers are asked beside it.
class ServerForm : public Card {
  Q_OBJECT

 public:
  // `keys` must outlive the form.
  ServerForm(const Theme& theme, KeyStore& keys, QWidget* parent = nullptr);
  ~ServerForm() override;

  // `used`: it is what answers now. What a person has begun to write stays.
  void show(const ServerChoice& server, bool used);

 Q_SIGNALS:
  // The person tried it or not; the key is in the key store.
  void useRequested(const corgi::ServerChoice& server);

 private:
  struct Failure {
    ErrorCode code;
    QString message;
  };
  // What a server said: the models that it has, or one short answer about a picture.
  struct Tried {
    QString answer;
    double seconds = 0;
  };
  using Outcome = std::variant<std::vector<QString>, Tried, Failure>;

  using Question = Outcome (*)(RemoteOptions options, const std::stop_token& stop);

  static Outcome listModels(RemoteOptions options, const std::stop_token& stop);
  static Outcome askAboutPicture(RemoteOptions options, const std::stop_token& stop);
  void buildLayout();
  void nameParts();
  void connectParts();
  void fillKey(const QString& address, const QByteArray& key);
  ServerChoice entered() const;
  // Runs `question` beside the GUI thread and shows its outcome.
  void ask(Question question);
  void showOutcome(const Outcome& outcome);
  void showModels(const std::vector<QString>& models);
  void tell(const QString& text);
  static QString noAddress();
  void use();

  KeyStore& keys_;
  std::stop_source try_stop_;  // of the last try: what a former one finds out is of no interest
  QLineEdit* address_;
  QLineEdit* key_;
  QComboBox* model_;
  QPushButton* fetch_;
  QPushButton* try_;
  QPushButton* use_;
  QLabel* outcome_;
};

}  // namespace corgi
