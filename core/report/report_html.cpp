#include "core/report/report_html.h"

#include "core/image/decode.h"
#include "core/report/annotated_image.h"

#include <QBuffer>
#include <QString>

namespace corgi {
namespace {

constexpr const char* kStyle =
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;"
    "color:#1d2330;background:#fff}img{max-width:100%}h1{font-size:1.4rem}h2{font-size:1.1rem}"
    ".answer{font-size:1.3rem;border-left:4px solid #0072b2;padding:.3rem 1rem}"
    ".step{border-left:6px solid;padding:.2rem 1rem;margin:1rem 0}.step img{max-height:8rem}"
    ".note{color:#5b6472}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f3f5f8;"
    "padding:.6rem}@media(prefers-color-scheme:dark){body{color:#e6e9ef;background:#14171d}"
    "pre{background:#1f242d}.note{color:#a5aebc}}";

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
  for (std::size_t r = 0; r < step.regions.size(); ++r) {
    html += embedded(png_of(image.crop(step.regions[r].box)), escaped(step.regions[r].label));
    for (const Evidence& evidence : result.evidence) {
      const bool here =
          evidence.step_number == step.number && evidence.region_index == static_cast<int>(r);
      if (here) html += evidence_html(evidence);
    }
  }
  if (step.error) html += QStringLiteral("<p class=\"note\">%1</p>").arg(escaped(*step.error));
  return html + QStringLiteral("</div>");
}

QString exchanges_html(const Result& result) {
  QString html = QStringLiteral("<details><summary>Prompts and replies</summary>");
  for (const Exchange& exchange : result.exchanges) {
    html +=
        QStringLiteral("<h2>%1%2</h2><pre>%3</pre><pre>%4</pre>")
            .arg(escaped(to_string(exchange.stage)),
                 exchange.step_number > 0 ? QStringLiteral(", step %1").arg(exchange.step_number)
                                          : QString(),
                 escaped(exchange.prompt),
                 escaped(exchange.reply));
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
  if (result.cancelled) html += QStringLiteral("<p class=\"note\">Stopped before it was done.</p>");
  html += embedded(png_of(annotated_image(image, result.steps)),
                   QStringLiteral("The image with its regions"));
  if (!result.thought.empty()) html += QStringLiteral("<p>%1</p>").arg(escaped(result.thought));
  for (const Step& step : result.steps) html += step_html(result, image, step);
  for (const std::string& warning : result.warnings) {
    html += QStringLiteral("<p class=\"note\">%1</p>").arg(escaped(warning));
  }
  html += facts_html(result) + exchanges_html(result) + QStringLiteral("</body></html>\n");
  return html.toStdString();
}

}  // namespace corgi
