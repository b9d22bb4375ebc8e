// The picture with every step's regions drawn on it.
#pragma once

#include "core/pipeline/result.h"

#include <vector>

#include <QColor>
#include <QImage>

namespace corgi {

// A colour for each step, told apart by colour-blind eyes too; it comes back after seven steps.
// Source: Okabe and Ito, "Color Universal Design", 2008.
QColor report_color(int step_number);

// `image` with a box for each region and, on it, the step's number and label. The line tells the
// verdict: whole for supported, dashed for contradicted, dotted else. Labels need a
// QGuiApplication; without one the boxes stand alone. Any thread.
QImage annotated_image(const Image& image, const std::vector<Step>& steps);

}  // namespace corgi
