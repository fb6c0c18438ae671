// SPDX-License-Identifier: Apache-2.0
#include "promises.h"

#include "files/name.h"
#include "files/text.h"
#include "files/type.h"
#include "office_text.h"
#include "picture_size.h"
#include "promise.h"

namespace amity::files {

void document_keeps_its_promises(std::string_view bytes) {
  Limits const limits;
  if (auto const picture = told_picture(bytes)) {
    require(is_picture(picture->type), "a picture is one");
    require(picture->width > 0 && picture->height > 0, "a picture has pixels");
    (void)is_cut_off(bytes, picture->type);
  }
  auto const told = told_type(bytes, limits);
  if (!told) {
    require(told.error().code.starts_with("document_") && !told.error().message.empty(), "a reason");
    return;
  }
  require(is_picture(told->type) == (told->width > 0), "pixels are of pictures");
  require(std::uint64_t{told->width} * told->height <= limits.pixels, "no more pixels than are allowed");
  require(safe_name(bytes.substr(0, 100), told->type).size() <= 255, "a name is short");
  if (is_packed(told->type)) (void)office_text(bytes, told->type, limits);
}

}  // namespace amity::files
