// The fonts that come with an installer for systems that may have none.
#pragma once

namespace corgi {

// Where the system has no configuration of fontconfig, names the one that lies beside the shipped
// fonts. Before a QGuiApplication is made, and before there is a second thread.
void use_shipped_font_settings();

// Makes the fonts in the installation's `fonts` folder known beside the system's own; does nothing
// where there is no such folder. Needs a QGuiApplication; GUI thread.
void add_shipped_fonts();

}  // namespace corgi
