#include "ui/desk/export_menu.h"

#include "ui/main_window/menu_action.h"
#include "ui/text/plain_title.h"
#include "ui/text/report_text.h"

#include <optional>

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrent>

namespace corgi {
namespace {

struct Failure {
  ErrorCode code;
  QString message;
};

std::optional<Failure> writeSafely(ExportFormat format,
                                   const ExportItem& item,
                                   const Image& image,
                                   const QString& path,
                                   const ReportWords& words) {
  try {
    write_export(format, item, image, path.toStdString(), words);
    return std::nullopt;
  } catch (const Error& error) {
    return Failure{error.code(), QString::fromUtf8(error.what())};
  } catch (const std::bad_alloc&) {
    return Failure{ErrorCode::kOutOfMemory, {}};
  } catch (const std::exception& error) {
    return Failure{ErrorCode::kInternal, QString::fromUtf8(error.what())};
  }
}

}  // namespace

ExportMenu::ExportMenu(const Session& session,
                       std::function<QString()> picture_path,
                       QWidget* parent)
    : QMenu(tr("&Export"), parent), session_(session), picture_path_(std::move(picture_path)) {
  setToolTipsVisible(true);
  const auto id = [](const char* name) { return QStringLiteral("export.") + QLatin1String(name); };
  addFormat(ExportFormat::kHtml, id("html"), tr("&Page to read (HTML)…"));
  addFormat(ExportFormat::kMarkdown, id("markdown"), tr("Page as &Markdown…"));
  addFormat(ExportFormat::kFolder, id("folder"), tr("&Folder with everything…"));
  addFormat(ExportFormat::kAnnotatedPng, id("png"), tr("&Image with boxes (PNG)…"));
  addSeparator();
  addFormat(ExportFormat::kJson, id("json"), tr("Whole result (&JSON)…"));
  addFormat(ExportFormat::kCsv, id("csv"), tr("&Table (CSV)…"));
  addFormat(ExportFormat::kHocr, id("hocr"), tr("Text with its places (h&OCR)…"));
  addSeparator();
  addFormat(ExportFormat::kCoco, id("coco"), tr("Boxes for &COCO…"));
  addFormat(ExportFormat::kYolo, id("yolo"), tr("Boxes for &YOLO…"));
  addFormat(ExportFormat::kLabelme, id("labelme"), tr("Boxes for &LabelMe…"));
  const auto refresh = [this] {
    setEnabled(session_.run().result != nullptr && session_.picture() != nullptr);
  };
  connect(&session_, &Session::runReset, this, refresh);
  connect(&session_, &Session::phaseChanged, this, refresh);
  refresh();
}

void ExportMenu::addFormat(ExportFormat format, const QString& id, const QString& text) {
  connect(addMenuAction(this, id, text), &QAction::triggered, this, [this, format, text] {
    choosePath(format, plainTitle(text));
  });
}

QString ExportMenu::suggestion(ExportFormat format) const {
  const QString source = picture_path_();
  const QString folder = !folder_.isEmpty()
                             ? folder_
                             : (source.isEmpty() ? QDir::homePath() : QFileInfo(source).path());
  const QString stem = QFileInfo(session_.pictureName()).completeBaseName();
  const std::string_view extension = extension_of(format);
  return folder + QLatin1Char('/') + (stem.isEmpty() ? tr("answer") : stem) + tr("-corgi") +
         QLatin1String(extension.data(), static_cast<qsizetype>(extension.size()));
}

void ExportMenu::choosePath(ExportFormat format, const QString& what) {
  if (!session_.run().result) return;
  auto* dialog = new QFileDialog(window(), tr("Export: %1").arg(what));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setFileMode(QFileDialog::AnyFile);
  dialog->setOption(QFileDialog::DontConfirmOverwrite, is_folder(format));
  if (!is_folder(format)) {
    const std::string_view extension = extension_of(format).substr(1);
    const QString suffix =
        QString::fromUtf8(extension.data(), static_cast<qsizetype>(extension.size()));
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(what, suffix));
  }
  const QFileInfo suggested(suggestion(format));
  dialog->setDirectory(suggested.path());
  dialog->selectFile(suggested.fileName());
  connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString& path) {
    folder_ = QFileInfo(path).path();
    write(format, path);
  });
  dialog->open();
}

void ExportMenu::write(ExportFormat format, const QString& path) {
  const auto& result = session_.run().result;
  if (!result || !session_.picture()) return;
  const Image image = session_.picture()->image();
  ExportItem item{*result, session_.pictureName().toStdString()};
  item.result.image_width_px = image.width_px();
  item.result.image_height_px = image.height_px();
  auto* watcher = new QFutureWatcher<std::optional<Failure>>(this);
  connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path] {
    watcher->deleteLater();
    const std::optional<Failure> failure = watcher->result();
    if (failure) {
      Q_EMIT failed(failure->code, failure->message);
    } else {
      Q_EMIT saved(path);
    }
  });
  watcher->setFuture(
      QtConcurrent::run([format, item = std::move(item), image, path, words = ReportText::words()] {
        return writeSafely(format, item, image, path, words);
      }));
}

}  // namespace corgi
