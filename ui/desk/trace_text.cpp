#include "ui/desk/trace_text.h"

#include "core/report/result_json.h"
#include "ui/text/wording.h"

#include <QLocale>

namespace corgi {
namespace {

Json ofStep(const Json& items, int step_number, const char* key) {
  Json found = Json::array();
  for (const Json& item : items) {
    if (step_number == 0 || item.value(key, 0) == step_number) found.push_back(item);
  }
  return found;
}

Json regionsOf(const Json& steps) {
  Json found = Json::array();
  for (const Json& step : steps) {
    found.push_back({{"step", step["number"]}, {"regions", step["regions"]}});
  }
  return found;
}

Json verdictsOf(const Json& steps) {
  Json found = Json::array();
  for (const Json& step : steps) {
    found.push_back({{"step", step["number"]},
                     {"verdict", step["verdict"]},
                     {"reason", step["verdict_reason"]}});
  }
  return found;
}

Json parsedJson(const Result& result, const Exchange& exchange) {
  const Json all = result_to_json(result);
  const Json steps = ofStep(all["steps"], exchange.step_number, "number");
  switch (exchange.stage) {
    case Stage::kReasoning:
      return {{"thought", all["thought"]}, {"steps", all["steps"]}};
    case Stage::kGrounding:
      return regionsOf(steps);
    case Stage::kEvidence:
      return ofStep(all["evidence"], exchange.step_number, "step_number");
    case Stage::kVerdict:
      return verdictsOf(steps);
    case Stage::kSynthesis:
      break;
  }
  return {{"answer", all["answer"]},
          {"explanation", all["explanation"]},
          {"key_evidence", all["key_evidence"]}};
}

QString finish(FinishReason reason) {
  switch (reason) {
    case FinishReason::kStop:
      return TraceText::tr("The reply is complete.");
    case FinishReason::kLength:
      return TraceText::tr("The reply was cut off: it reached the longest length allowed.");
    case FinishReason::kCancelled:
      return TraceText::tr("The reply was stopped.");
    case FinishReason::kRepetition:
      return TraceText::tr("The reply was ended because it repeated itself.");
    case FinishReason::kBrokenOutput:
      return TraceText::tr("The reply broke off: the model's output wasn't a number any more.");
  }
  return {};
}

}  // namespace

QString TraceText::parsed(const Result& result, const Exchange& exchange) {
  return QString::fromStdString(
      parsedJson(result, exchange).dump(2, ' ', false, Json::error_handler_t::replace));
}

double TraceText::milliseconds(const Exchange& exchange) {
  const GenerationTimings& t = exchange.timings;
  return t.process_ms + t.vision_ms + t.prefill_ms + t.decode_ms;
}

QString TraceText::facts(const Exchange& exchange) {
  const GenerationTimings& t = exchange.timings;
  const QLocale locale;
  QStringList lines = {
      finish(exchange.finish_reason),
      QString(),
      tr("Read: %1 tokens").arg(locale.toString(exchange.prompt_tokens)),
      tr("Written: %1 tokens").arg(locale.toString(exchange.output_tokens)),
      QString(),
      tr("Preparing the image and the text: %1").arg(Wording::seconds(t.process_ms)),
      tr("Looking at the image: %1").arg(Wording::seconds(t.vision_ms)),
      tr("Reading the prompt: %1").arg(Wording::seconds(t.prefill_ms)),
      tr("Writing the reply: %1").arg(Wording::seconds(t.decode_ms))};
  if (t.decode_ms > 0 && exchange.output_tokens > 0) {
    lines.append(tr("Speed of writing: %1 tokens a second")
                     .arg(locale.toString(exchange.output_tokens * 1000 / t.decode_ms, 'f', 1)));
  }
  return lines.join(QLatin1Char('\n'));
}

QString TraceText::reuse(const CacheCounters& cache) {
  const auto tier = [](const QString& name, qint64 hits, qint64 misses) {
    return tr("%1 %2 of %3").arg(name).arg(hits).arg(hits + misses);
  };
  const QStringList tiers = {
      tier(tr("prepared image"), cache.processor_hits, cache.processor_misses),
      tier(tr("seen image"), cache.vision_hits, cache.vision_misses),
      tier(tr("read beginning"), cache.prefix_hits, cache.prefix_misses)};
  return tr("Reused: %1; %2 saved")
      .arg(tiers.join(QStringLiteral(", ")), Wording::seconds(cache.saved_ms));
}

QString TraceText::summary(const Result& result) {
  QStringList parts;
  if (!result.model.name.empty()) parts.append(QString::fromStdString(result.model.name));
  parts.append(tr("seed %1").arg(result.seed));
  if (result.image_tokens > 0) {
    parts.append(tr("image sent as %1 × %2, %3 tokens")
                     .arg(result.image_size_sent_px[0])
                     .arg(result.image_size_sent_px[1])
                     .arg(QLocale().toString(qint64{result.image_tokens})));
  }
  parts.append(reuse(result.cache));
  return parts.join(QStringLiteral(" · "));
}

QString TraceText::whole(const Result& result) {
  QString text = QString::fromStdString(result.question) + QLatin1Char('\n') + summary(result);
  for (const Exchange& exchange : result.exchanges) {
    text += QStringLiteral("\n\n== %1").arg(Wording::stage(exchange.stage));
    if (exchange.step_number > 0) text += tr(", step %1").arg(exchange.step_number);
    text += QStringLiteral(" ==\n%1\n\n-- %2 --\n%3\n\n-- %4 --\n%5")
                .arg(facts(exchange),
                     tr("Prompt"),
                     QString::fromStdString(exchange.prompt),
                     tr("Reply"),
                     QString::fromStdString(exchange.reply));
  }
  return text + QLatin1Char('\n');
}

}  // namespace corgi
