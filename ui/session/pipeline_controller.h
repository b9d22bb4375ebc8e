// The real controller: makes the engines beside the GUI thread and asks them through a
// PipelineRunner.
#pragma once

#include "core/pipeline/pipeline.h"
#include "core/pipeline/pipeline_runner.h"
#include "ui/session/ask_controller.h"

#include <functional>
#include <memory>
#include <optional>

namespace corgi {

// Tells how far an engine is with its first load in fewer bits.
class LoadProgress : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;
  ~LoadProgress() override;

 Q_SIGNALS:
  // From the engine's thread; the share that is done, 0 .. 1.
  void quantized(double share);
};

// What a pipeline needs.
struct Backend {
  std::shared_ptr<Engine> engine;
  std::shared_ptr<OcrEngine> ocr;
  Prompts prompts;
  PipelineOptions options = {};                 // of every question; the mode is the question's own
  SamplingOptions sampling = {};                // the checkpoint's own
  QString source = {};                          // ModelStatus::source
  std::shared_ptr<LoadProgress> progress = {};  // may be null
};

// Called on a thread of Qt's pool. Nothing: there is no model. Throws Error for anything
// else.
using BackendMaker = std::function<std::optional<Backend>()>;

// What reads the text in regions.
struct TextReader {
  std::shared_ptr<OcrEngine> ocr;
  bool is_model = false;  // the one that answers reads, `ocr` is left alone
};

// Called on the GUI thread: it loads nothing yet.
using ReaderMaker = std::function<TextReader(const Settings&)>;

// GUI thread only.
class PipelineController : public AskController {
  Q_OBJECT

 public:
  struct Texts {
    QString model_name;  // shown while it loads; may be empty
    QString how_to_get_model;
  };

  PipelineController(BackendMaker make, Texts texts, QObject* parent = nullptr);
  // Stops the run and waits for its end.
  ~PipelineController() override;

  ModelStatus model() const override { return status_; }
  RunId start(const AskRequest& request) override;
  void stop() override;
  // Asks another backend from now on: stops the run, lets go of the old one beside the GUI thread,
  // and makes the new one. `model_name` is shown meanwhile.
  void reload(BackendMaker make, const QString& model_name);
  // What reads text when a person chooses another engine or other languages; without one, that is
  // the backend's own.
  void setReaderMaker(ReaderMaker make) { make_reader_ = std::move(make); }
  // What a change of settings means without a reload; holds for backends to come, too. Method,
  // wording and reading count from the next question on, what is kept of images as soon as a
  // running request has ended. Throws Error{kPrompts} for wording that lacks a placeholder.
  void follow(const Settings& before, const Settings& after);

 private:
  struct Waiting {
    RunId run;
    AskRequest request;
  };

  void load(BackendMaker make);
  void replaceBackend();
  void adopt(Backend backend);
  void connectRunner();
  void useMethod(const MethodSettings& method);
  void onInfo();
  void onQuantized(double share);
  void setStatus(ModelStatus status);
  void begin(RunId run, const AskRequest& request);
  void endRun();
  void dropWaiting();

  Texts texts_;
  ModelStatus status_;
  PipelineOptions options_;
  SamplingOptions sampling_;
  // Since the start, in the window.
  std::optional<MethodSettings> method_;
  std::optional<Prompts> prompts_;
  std::optional<ReuseBudgets> reuse_;
  std::optional<TextReader> reader_;
  ReaderMaker make_reader_;
  std::shared_ptr<Engine> engine_;
  std::shared_ptr<Pipeline> pipeline_;
  std::unique_ptr<PipelineRunner> runner_;
  RunId last_ = 0;
  RunId running_ = 0;
  quint64 load_ = 0;                // what an older load gives is let go
  BackendMaker next_backend_;       // made when the run has ended
  std::optional<Waiting> waiting_;  // begins when the run before it has ended
};

}  // namespace corgi
