#include "core/report/report_html.h"

#include "core/image/decode.h"
#include "core/report/annotated_image.h"

#include <algorithm>

#include <QBuffer>
#include <QString>

namespace corgi {
namespace {

constexpr const char* kStyle =
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;"
    "color:#1d2330;background:#fff}img{max-width:100%}h1{font-size:1.4rem}h2{font-size:1.1rem}"
    ".answer{font-size:1.3rem;border-left:4px solid #0072b2;padding:.3rem 1rem}"
    ".step{border-left:6px solid;padding:.2rem 1rem;margin:1rem 0}.step img{max-height:8rem}"
    ".doubt{color:#8a4b00}.bar{fill:#0072b2}.bar.ocr{fill:#009e73}.bar.cap{fill:#cc79a7}svg text{"
    "font:12px system-ui,sans-serif;fill:currentColor}"
    ".note{color:#5b6472}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f3f5f8;"
    "padding:.6rem}@media(prefers-color-scheme:dark){body{color:#e6e9ef;background:#14171d}"
    "pre{background:#1f242d}.note{color:#a5aebc}.doubt{color:#f0b35a}}";

QString escaped(const std::string& text) {
  return QString::fromStdString(text).toHtmlEscaped();
}

QString embedded(const QByteArray& png, const QString& alt) {
  return QStringLiteral("<img alt=\"%1\" src=\"data:image/png;base64,%2\">")
      .arg(alt, QString::fromLatin1(png.toBase64()));
}

// At most this long: a page with a photo of full size takes long to open; annotated.png has it.
QImage for_page(const QImage& image) {
  constexpr int kLongest = 1600;
  if (std::max(image.width(), image.height()) <= kLongest) return image;
  return image.scaled(kLongest, kLongest, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

QByteArray png_of(const QImage& image) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "PNG");
  return bytes;
}

QByteArray png_of(const Image& image) {
  const std::vector<std::byte> bytes = encode_png(image);
  return QByteArray(reinterpret_cast<const char*>(bytes.data()),
                    static_cast<qsizetype>(bytes.size()));
}

// With the values of "%1", ... already safe.
QString filled_html(const std::string& pattern, std::initializer_list<std::string> values) {
  return QString::fromStdString(filled(escaped(pattern).toStdString(), values));
}

std::string safe(const std::string& text) {
  return escaped(text).toStdString();
}

std::string decimals(double value, int count) {
  return QString::number(value, 'f', count).toStdString();
}

QString evidence_html(const Evidence& evidence, const ReportWords& words) {
  const QString kind = escaped(evidence.kind == EvidenceKind::kText ? words.read : words.seen);
  const QString text = evidence.text.empty()
                           ? QStringLiteral("<i>%1</i>").arg(escaped(words.nothing))
                           : escaped(evidence.text);
  return QStringLiteral("<p>%1%2%3</p>").arg(kind, escaped(words.colon), text);
}

QString counter_check_html(const CounterCheck& check, const ReportWords& words) {
  return QStringLiteral("<p class=\"%1\">%2%3%4</p>")
      .arg(check.depends_on_box ? QStringLiteral("note") : QStringLiteral("doubt"),
           escaped(words.counter_check),
           escaped(words.colon),
           escaped(words.told(check.reason)));
}

QString region_html(const Result& result,
                    const Image& image,
                    const Step& step,
                    std::size_t index,
                    const ReportWords& words) {
  const Region& region = step.regions[index];
  QString html = embedded(png_of(image.crop(region.box)), escaped(region.label));
  for (const Evidence& evidence : result.evidence) {
    const bool here =
        evidence.step_number == step.number && evidence.region_index == static_cast<int>(index);
    if (here) html += evidence_html(evidence, words);
  }
  for (const BoxDoubt doubt : region.doubts) {
    html += QStringLiteral("<p class=\"doubt\">%1</p>")
                .arg(escaped(ReportWords::of(words.doubts, doubt)));
  }
  return html;
}

QString step_html(const Result& result,
                  const Image& image,
                  const Step& step,
                  const ReportWords& words) {
  QString html = QStringLiteral(
                     "<div class=\"step\" style=\"border-color:%1\"><h2>%2. %3</h2>"
                     "<p><b>%4</b> <span class=\"note\">%5</span></p>")
                     .arg(report_color(step.number).name(),
                          QString::number(step.number),
                          escaped(step.statement),
                          escaped(ReportWords::of(words.verdicts, step.verdict)),
                          escaped(words.told(step.verdict_reason)));
  if (step.counter_check) html += counter_check_html(*step.counter_check, words);
  for (std::size_t r = 0; r < step.regions.size(); ++r) {
    html += region_html(result, image, step, r, words);
  }
  if (step.error) {
    html += QStringLiteral("<p class=\"note\">%1</p>").arg(escaped(words.told(*step.error)));
  }
  return html + QStringLiteral("</div>");
}

// When what ran: one bar for each stage, and for reading and describing.
QString timeline_html(const Result& result, const ReportWords& words) {
  constexpr double kLeft = 150;
  constexpr double kWidth = 640;
  constexpr int kRow = 22;
  double whole = 1;
  for (const StageTiming& timing : result.timings) whole = std::max(whole, timing.end_ms);
  QString bars;
  int y = 0;
  const auto bar = [&](const std::string& name, const char* kind, double start, double end) {
    bars += QStringLiteral(
                "<text x=\"0\" y=\"%1\">%2</text><rect class=\"bar %3\" x=\"%4\" y=\"%5\" "
                "width=\"%6\" height=\"14\"/><text x=\"%7\" y=\"%1\">%8</text>")
                .arg(y + 12)
                .arg(escaped(name), QLatin1String(kind))
                .arg(kLeft + start / whole * kWidth, 0, 'f', 1)
                .arg(y + 1)
                .arg(std::max(1.0, (end - start) / whole * kWidth), 0, 'f', 1)
                .arg(kLeft + end / whole * kWidth + 6, 0, 'f', 1)
                .arg(filled_html(words.seconds, {decimals((end - start) / 1000, 2)}));
    y += kRow;
  };
  for (const StageTiming& timing : result.timings) {
    bar(ReportWords::of(words.stages, timing.stage), "stage", timing.start_ms, timing.end_ms);
  }
  if (result.reading)
    bar(words.reading_text, "ocr", result.reading->start_ms, result.reading->end_ms);
  if (result.describing) {
    bar(words.describing_regions, "cap", result.describing->start_ms, result.describing->end_ms);
  }
  return QStringLiteral(
             "<svg role=\"img\" aria-label=\"%1\" viewBox=\"0 0 860 %2\" width=\"100%\">%3</svg>")
      .arg(escaped(words.timeline), QString::number(y), bars);
}

QString reuse_html(const CacheCounters& cache, const ReportWords& words) {
  const std::string saved = filled(words.seconds, {decimals(cache.saved_ms / 1000, 1)});
  return QStringLiteral("<p class=\"note\">%1%2%3.</p>")
      .arg(escaped(words.reused), escaped(words.colon), escaped(reuse_text(cache, saved, words)));
}

QString exchanges_html(const Result& result, const ReportWords& words) {
  QString html = QStringLiteral("<details><summary>%1</summary>").arg(escaped(words.exchanges));
  for (const Exchange& exchange : result.exchanges) {
    const QString step =
        exchange.step_number > 0
            ? QStringLiteral(", ") + filled_html(words.step, {std::to_string(exchange.step_number)})
            : QString();
    html += QStringLiteral("<h2>%1%2</h2><pre>%3</pre><pre>%4</pre><p class=\"note\">%5, %6.</p>")
                .arg(escaped(ReportWords::of(words.stages, exchange.stage)),
                     step,
                     escaped(exchange.prompt),
                     escaped(exchange.reply),
                     escaped(ReportWords::of(words.finish_reasons, exchange.finish_reason)),
                     filled_html(words.tokens, {std::to_string(exchange.output_tokens)}));
  }
  return html + QStringLiteral("</details>");
}

QString facts_html(const Result& result, const ReportWords& words) {
  QString html = QStringLiteral("<p class=\"note\">");
  html += escaped(sizes_text(result, words)) + QStringLiteral(".");
  for (const StageTiming& timing : result.timings) {
    html += QStringLiteral(" %1 %2.").arg(
        escaped(ReportWords::of(words.stages, timing.stage)),
        filled_html(words.seconds, {decimals((timing.end_ms - timing.start_ms) / 1000, 1)}));
  }
  return html +
         QStringLiteral(" %1, %2, CoRGI Desktop %3.</p>")
             .arg(escaped(result.model.description.empty() ? result.model.name
                                                           : words.told(result.model.description)),
                  filled_html(words.mode, {safe(ReportWords::of(words.modes, result.mode))}),
                  escaped(result.program_version));
}

}  // namespace

std::string report_html(const Result& result, const Image& image, const ReportWords& words) {
  QString html = QStringLiteral(
                     "<!doctype html><html><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                     "content=\"width=device-width\"><title>%1</title><style>%2</style></"
                     "head><body><h1>%1</h1>")
                     .arg(escaped(result.question), QString::fromLatin1(kStyle));
  html += QStringLiteral("<p class=\"answer\">%1</p><p>%2</p>")
              .arg(escaped(result.answer), escaped(result.explanation));
  if (result.model.is_demo)
    html += QStringLiteral("<p class=\"doubt\">%1</p>").arg(escaped(words.demonstration));
  if (const std::string& support = ReportWords::of(words.supports, result.support);
      !support.empty())
    html += QStringLiteral("<p class=\"doubt\">%1</p>").arg(escaped(support));
  if (result.cancelled)
    html += QStringLiteral("<p class=\"note\">%1</p>").arg(escaped(words.stopped));
  html += embedded(png_of(for_page(annotated_image(image, result.steps))), escaped(words.picture));
  if (!result.thought.empty()) html += QStringLiteral("<p>%1</p>").arg(escaped(result.thought));
  for (const Step& step : result.steps) html += step_html(result, image, step, words);
  for (const std::string& warning : result.warnings) {
    html += QStringLiteral("<p class=\"note\">%1</p>").arg(escaped(words.told(warning)));
  }
  html += timeline_html(result, words) + facts_html(result, words) +
          reuse_html(result.cache, words) + exchanges_html(result, words) +
          QStringLiteral("</body></html>\n");
  return html.toStdString();
}

}  // namespace corgi
