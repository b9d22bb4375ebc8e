// Makes every box on the image a child that screen readers can visit, in the order of the steps.
#pragma once

namespace corgi {

// Call once before the first ImageView is made; further calls do nothing.
void installImageAccessibility();

}  // namespace corgi
