// The fonts that come with an installer for systems that may have none.
#pragma once

namespace corgi {

// Makes the fonts in the installation's `fonts` folder known beside the system's own; does nothing
// where there is no such folder. Needs a QGuiApplication; GUI thread.
void add_shipped_fonts();

}  // namespace corgi
