// SPDX-License-Identifier: Apache-2.0
#include "look_within.h"

#include "files/text.h"
#include "helper.h"
#include "office_text.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>

namespace amity::files {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view thumbnails{"vipsthumbnail"};

bool is_there(fs::path const& path) {
  std::error_code error;
  return fs::is_regular_file(path, error) && fs::file_size(path, error) > 0;
}

void write_out(Piece const& piece, fs::path const& path) {
  std::ofstream out(path, std::ios::binary);
  auto const read = each_part(piece, [&](std::string_view part) {
    out.write(part.data(), static_cast<std::streamsize>(part.size()));
    return out.good();
  });
  if (!read || !out.flush()) throw std::runtime_error(path.string() + " cannot be written");
}

// Upright, in sRGB, without what the camera wrote.
bool vips(fs::path const& from, std::string const& size, fs::path const& to, std::string const& how,
          std::stop_token const& stop) {
  return run_helper({.words = {std::string(thumbnails), from.string(), "--size", size, "--eprofile", "srgb", "-o",
                               to.string() + how},
                     .folder = from.parent_path()},
                    stop)
             .is_done() &&
         is_there(to);
}

Within picture(fs::path const& file, Type type, std::stop_token const& stop) {
  Within within;
  if (!has_program(thumbnails)) return within;
  auto const folder = file.parent_path();
  auto const preview = folder / "preview.webp";
  if (!vips(file, "320x320>", preview, "[Q=75,strip]", stop)) {
    within.is_unreadable = !stop.stop_requested();
    return within;
  }
  within.preview = preview;
  if (type == Type::gif) return within;  // no camera makes one, and it may move
  auto const kept = folder / ("kept" + std::string(ending_of(type)));
  if (vips(file, "9000x9000>", kept, type == Type::png ? "[strip]" : "[Q=90,strip]", stop))
    within.kept = kept;
  else
    within.is_unreadable = !stop.stop_requested();
  return within;
}

Within pdf(fs::path const& file, std::stop_token const& stop) {
  Within within;
  auto const folder = file.parent_path();
  within.text = run_helper({.words = {"pdftotext", "-enc", "UTF-8", "-nopgbrk", "-l", "2000", file.string(), "-"},
                            .folder = folder,
                            .most_output = 2 * most_text},
                           stop)
                    .output;
  auto const page = folder / "page";
  (void)run_helper({.words = {"pdftoppm", "-f", "1", "-l", "1", "-scale-to", "320", "-png", "-singlefile",
                              file.string(), page.string()},
                    .folder = folder},
                   stop);
  if (is_there(folder / "page.png")) within.preview = folder / "page.png";
  return within;
}

}  // namespace

Within look_within(Piece const& piece, Type type, Limits const& limits, fs::path const& folder,
                   std::stop_token const& stop) {
  if (is_picture(type) || type == Type::pdf) {
    auto const file = folder / ("given" + std::string(ending_of(type)));
    write_out(piece, file);
    return type == Type::pdf ? pdf(file, stop) : picture(file, type, stop);
  }
  auto const mapped = Mapped::open(piece);
  if (!mapped) throw std::runtime_error(mapped.error().message);
  Within within;
  within.text = is_packed(type) ? office_text(mapped->bytes(), type, limits)
                                : std::string(mapped->bytes().substr(0, 2 * most_text));
  return within;
}

Result<Piece> piece_at(fs::path const& path) {
  auto const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat facts {};
  if (descriptor < 0 || ::fstat(descriptor, &facts) != 0)
    return fail(Errc::unavailable, path.string() + " cannot be read");
  auto const keeps = std::make_shared<UnnamedFile const>(descriptor);
  return Piece{keeps, descriptor, 0, static_cast<std::uint64_t>(facts.st_size)};
}

}  // namespace amity::files
