#include "core/report/report_html.h"

#include "core/image/decode.h"
#include "core/report/annotated_image.h"
#include "core/report/demo_note.h"

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

QString escaped(std::string_view text) {
  return escaped(std::string(text));
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

QString evidence_html(const Evidence& evidence) {
  const QString kind =
      evidence.kind == EvidenceKind::kText ? QStringLiteral("Read") : QStringLiteral("Seen");
  const QString text =
      evidence.text.empty() ? QStringLiteral("<i>nothing</i>") : escaped(evidence.text);
  return QStringLiteral("<p>%1: %2</p>").arg(kind, text);
}

QString step_html(const Result& result, const Image& image, const Step& step) {
  QString html =
      QStringLiteral(
          "<div class=\"step\" style=\"border-color:%1\"><h2>%2. %3</h2>"
          "<p><b>%4</b> <span class=\"note\">%5</span></p>")
          .arg(report_color(step.number).name(),
               QString::number(step.number),
               escaped(step.statement),
               escaped(to_string(step.verdict)).replace(QLatin1Char('_'), QLatin1Char(' ')),
               escaped(step.verdict_reason));
  if (step.counter_check) {
    html += QStringLiteral("<p class=\"%1\">Counter check: %2</p>")
                .arg(step.counter_check->depends_on_box ? QStringLiteral("note")
                                                        : QStringLiteral("doubt"),
                     escaped(step.counter_check->reason));
  }
  for (std::size_t r = 0; r < step.regions.size(); ++r) {
    html += embedded(png_of(image.crop(step.regions[r].box)), escaped(step.regions[r].label));
    for (const Evidence& evidence : result.evidence) {
      const bool here =
          evidence.step_number == step.number && evidence.region_index == static_cast<int>(r);
      if (here) html += evidence_html(evidence);
    }
    for (const BoxDoubt doubt : step.regions[r].doubts) {
      html += QStringLiteral("<p class=\"doubt\">%1</p>").arg(escaped(plain_text(doubt)));
    }
  }
  if (step.error) html += QStringLiteral("<p class=\"note\">%1</p>").arg(escaped(*step.error));
  return html + QStringLiteral("</div>");
}

// When what ran: one bar for each stage, and for reading and describing.
QString timeline_html(const Result& result) {
  constexpr double kLeft = 150;
  constexpr double kWidth = 640;
  constexpr int kRow = 22;
  double whole = 1;
  for (const StageTiming& timing : result.timings) whole = std::max(whole, timing.end_ms);
  QString bars;
  int y = 0;
  const auto bar = [&](const QString& name, const char* kind, double start, double end) {
    bars += QStringLiteral(
                "<text x=\"0\" y=\"%1\">%2</text><rect class=\"bar %3\" x=\"%4\" y=\"%5\" "
                "width=\"%6\" height=\"14\"/><text x=\"%7\" y=\"%1\">%8 s</text>")
                .arg(y + 12)
                .arg(name, QLatin1String(kind))
                .arg(kLeft + start / whole * kWidth, 0, 'f', 1)
                .arg(y + 1)
                .arg(std::max(1.0, (end - start) / whole * kWidth), 0, 'f', 1)
                .arg(kLeft + end / whole * kWidth + 6, 0, 'f', 1)
                .arg((end - start) / 1000, 0, 'f', 2);
    y += kRow;
  };
  for (const StageTiming& timing : result.timings) {
    bar(escaped(to_string(timing.stage)), "stage", timing.start_ms, timing.end_ms);
  }
  if (result.reading)
    bar(QStringLiteral("reading text"), "ocr", result.reading->start_ms, result.reading->end_ms);
  if (result.describing) {
    bar(QStringLiteral("describing regions"),
        "cap",
        result.describing->start_ms,
        result.describing->end_ms);
  }
  return QStringLiteral(
             "<svg role=\"img\" aria-label=\"When each stage ran\" viewBox=\"0 0 860 "
             "%1\" width=\"100%\">%2</svg>")
      .arg(QString::number(y), bars);
}

QString reuse_html(const CacheCounters& cache) {
  return QStringLiteral(
             "<p class=\"note\">Reused: processor output %1 of %2, vision features %3 of %4, "
             "prefix "
             "state %5 of %6; %7 s saved.</p>")
      .arg(cache.processor_hits)
      .arg(cache.processor_hits + cache.processor_misses)
      .arg(cache.vision_hits)
      .arg(cache.vision_hits + cache.vision_misses)
      .arg(cache.prefix_hits)
      .arg(cache.prefix_hits + cache.prefix_misses)
      .arg(cache.saved_ms / 1000, 0, 'f', 1);
}

QString exchanges_html(const Result& result) {
  QString html = QStringLiteral("<details><summary>Prompts and replies</summary>");
  for (const Exchange& exchange : result.exchanges) {
    html +=
        QStringLiteral(
            "<h2>%1%2</h2><pre>%3</pre><pre>%4</pre><p class=\"note\">%5, %6 "
            "tokens.</p>")
            .arg(escaped(to_string(exchange.stage)),
                 exchange.step_number > 0 ? QStringLiteral(", step %1").arg(exchange.step_number)
                                          : QString(),
                 escaped(exchange.prompt),
                 escaped(exchange.reply),
                 escaped(to_string(exchange.finish_reason)),
                 QString::number(exchange.output_tokens));
  }
  return html + QStringLiteral("</details>");
}

QString facts_html(const Result& result) {
  QString html = QStringLiteral("<p class=\"note\">");
  html += QStringLiteral("%1 x %2 pixels, sent as %3 x %4, %5 tokens.")
              .arg(result.image_width_px)
              .arg(result.image_height_px)
              .arg(result.image_size_sent_px[0])
              .arg(result.image_size_sent_px[1])
              .arg(result.image_tokens);
  for (const StageTiming& timing : result.timings) {
    html += QStringLiteral(" %1 %2 s.")
                .arg(escaped(to_string(timing.stage)),
                     QString::number((timing.end_ms - timing.start_ms) / 1000, 'f', 1));
  }
  return html + QStringLiteral(" %1, mode %2, CoRGI Desktop %3.</p>")
                    .arg(escaped(result.model.description.empty() ? result.model.name
                                                                  : result.model.description),
                         escaped(to_string(result.mode)),
                         escaped(result.program_version));
}

}  // namespace

std::string report_html(const Result& result, const Image& image) {
  QString html = QStringLiteral(
                     "<!doctype html><html><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                     "content=\"width=device-width\"><title>%1</title><style>%2</style></"
                     "head><body><h1>%1</h1>")
                     .arg(escaped(result.question), QString::fromLatin1(kStyle));
  html += QStringLiteral("<p class=\"answer\">%1</p><p>%2</p>")
              .arg(escaped(result.answer), escaped(result.explanation));
  if (const std::string_view note = demo_note(result.model); !note.empty())
    html += QStringLiteral("<p class=\"doubt\">%1</p>").arg(escaped(note));
  if (const std::string_view support = plain_text(result.support); !support.empty())
    html += QStringLiteral("<p class=\"doubt\">%1</p>").arg(escaped(support));
  if (result.cancelled) html += QStringLiteral("<p class=\"note\">Stopped before it was done.</p>");
  html += embedded(png_of(for_page(annotated_image(image, result.steps))),
                   QStringLiteral("The image with its regions"));
  if (!result.thought.empty()) html += QStringLiteral("<p>%1</p>").arg(escaped(result.thought));
  for (const Step& step : result.steps) html += step_html(result, image, step);
  for (const std::string& warning : result.warnings) {
    html += QStringLiteral("<p class=\"note\">%1</p>").arg(escaped(warning));
  }
  html += timeline_html(result) + facts_html(result) + reuse_html(result.cache) +
          exchanges_html(result) + QStringLiteral("</body></html>\n");
  return html.toStdString();
}

}  // namespace corgi
