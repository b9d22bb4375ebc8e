// A realistic question and everything that a run about it tells, for tests and screenshots.
#pragma once

#include "core/image/image.h"
#include "core/pipeline/events.h"
#include "core/pipeline/result.h"

#include <string>
#include <vector>

#include <QImage>

namespace corgi::test {

struct SampleRun {
  std::string question;
  std::vector<PipelineEvent> events;
  Result result;
};

// Four steps about streetScene(): two supported, one contradicted, one not visible.
SampleRun sampleRun();

// The same of another result.
SampleRun runOf(const Result& result);

// A painted shop front of 4:3; any size.
QImage streetScene(const QSize& size_px);

// The same as the core's picture.
Image coreImage(const QImage& pixels);

}  // namespace corgi::test
