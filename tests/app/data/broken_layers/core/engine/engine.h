#include "core/processor/processor.h"
