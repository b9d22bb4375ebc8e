#include "core/engine/engine.h"
#include <QWidget>
#include <QThread>
