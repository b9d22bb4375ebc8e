#include "ui/main_window/image_opener.h"

#include "ui/opening/gathering.h"
#include "ui/opening/screen_picker.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QScreen>
#include <QTimer>

// The macro must be called outside every namespace.
static void initSampleResources() {
  Q_INIT_RESOURCE(samples);
}

namespace corgi {
namespace {

const QString kFolderKey = QStringLiteral("files/folder");
constexpr int kStepAsideMs = 350;

}  // namespace

ImageOpener::ImageOpener(QWidget& window, QSettings& settings)
    : window_(window), settings_(settings), recent_(settings) {
  connect(&shelf_, &ImageShelf::chosen, this, [this](int, const ImageSource& source) {
    Q_EMIT opening();
    loader_.load(source);
  });
  connect(&shelf_, &ImageShelf::nothingFound, this, [this](const QString& name) {
    Q_EMIT noticed(tr("There is no image in %1.").arg(name));
  });
  connect(&shelf_, &ImageShelf::leftOut, this, [this](int count) {
    Q_EMIT noticed(tr("%n more image(s) were left out.", nullptr, count));
  });
  connect(&loader_, &ImageLoader::loaded, this, [this] {
    const int current = shelf_.current();
    if (current < 0) return;
    const ImageSource& shown = shelf_.items()[static_cast<std::size_t>(current)].source;
    if (!shown.path.isEmpty()) recent_.add(shown.path);
  });
}

void ImageOpener::chooseFile() {
  auto* dialog =
      new QFileDialog(&window_, tr("Open images"), settings_.value(kFolderKey).toString());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFiles);
  dialog->setNameFilters({tr("Images and PDFs (%1)").arg(openableNames().join(QLatin1Char(' '))),
                          tr("All files (*)")});
  connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& paths) {
    settings_.setValue(kFolderKey, QFileInfo(paths.first()).path());
    openFiles(paths);
  });
  // open() instead of exec(): no event loop inside the event loop.
  dialog->open();
}

void ImageOpener::chooseFolder() {
  auto* dialog = new QFileDialog(
      &window_, tr("Open all images of a folder"), settings_.value(kFolderKey).toString());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
    settings_.setValue(kFolderKey, path);
    openFiles({path});
  });
  dialog->open();
}

void ImageOpener::openFiles(const QStringList& paths) {
  std::vector<ImageSource> sources;
  for (const QString& path : paths) {
    const QString clean = QDir::cleanPath(path);
    sources.push_back({.path = clean, .name = QFileInfo(clean).fileName()});
  }
  shelf_.open(std::move(sources));
}

void ImageOpener::openSample() {
  initSampleResources();
  QFile file(QStringLiteral(":/samples/street_sign.png"));
  // In memory already: this reads no disk.
  if (!file.open(QIODevice::ReadOnly)) return;
  shelf_.open({{.bytes = file.readAll(), .name = tr("Sample")}});
}

void ImageOpener::openGallery(const std::vector<SamplePicture>& pictures) {
  std::vector<ImageSource> sources;
  for (const SamplePicture& picture : pictures) {
    sources.push_back({.bytes = picture.file, .name = picture.name});
  }
  shelf_.open(std::move(sources));
}

void ImageOpener::pickFromScreen() {
  window_.hide();
  // The desktop needs a moment to paint what the window covered.
  QTimer::singleShot(kStepAsideMs, this, &ImageOpener::showPicker);
}

void ImageOpener::showPicker() {
  QScreen* screen = window_.screen();
  const QPixmap still = screen->grabWindow(0);
  if (still.isNull()) {
    window_.show();
    Q_EMIT noticed(tr(
        "This desktop doesn't let programs see the screen. Take a picture with the desktop's own "
        "tool and paste it here."));
    return;
  }
  auto* picker = new ScreenPicker(still);
  picker->setGeometry(screen->geometry());
  connect(picker, &ScreenPicker::picked, this, [this](const QImage& region) {
    shelf_.open({{.pixels = region, .name = tr("Picture of the screen")}});
  });
  connect(picker, &QObject::destroyed, this, [this] {
    window_.show();
    window_.activateWindow();
  });
  picker->showFullScreen();
  picker->activateWindow();
}

void ImageOpener::paste() {
  const QMimeData* data = QGuiApplication::clipboard()->mimeData();
  if (data && mayHoldImage(*data)) {
    take(*data);
  } else {
    Q_EMIT noticed(tr("The clipboard holds no image. Copy one and paste again."));
  }
}

void ImageOpener::take(const QMimeData& data) {
  std::vector<ImageSource> sources = imageSourcesFrom(data);
  if (!sources.empty()) {
    shelf_.open(std::move(sources));
  } else {
    Q_EMIT noticed(tr(
        "There is no image file in this. Save the image on this computer and open it from there."));
  }
}

}  // namespace corgi
