// Sizes, memory and progress of models in words.
#pragma once

#include "core/hub/catalogue.h"
#include "core/hub/found_models.h"
#include "core/hub/progress_meter.h"

#include <QCoreApplication>
#include <QString>

namespace corgi {

// Made from values alone; every text is translated.
class ModelTexts {
  Q_DECLARE_TR_FUNCTIONS(ModelTexts)

 public:
  // "4.3 GB"
  static QString size(std::uint64_t bytes);
  // As people call it: by its name in the catalogue, as the demonstration, or by its folder's.
  static QString name(const FoundModel& model);
  // "4.3 GB to download · Apache-2.0"
  static QString available(const CatalogueModel& model);
  // "4.3 GB on disk", or what is missing.
  static QString found(const FoundModel& model);
  // "Memory needed: 1.9 GB in int4, ..., 9.4 GB in fp32. This machine has 8 GB, which is enough for
  // bf16."
  static QString memory(std::uint64_t parameter_count, std::uint64_t machine_bytes);
  // What a demonstration is good for.
  static QString demonstration();
  // "41 % · 1.7 of 4.3 GB · 12 MB/s · 3 min left"
  static QString progress(const DownloadProgress& progress);
};

}  // namespace corgi
