// SPDX-License-Identifier: Apache-2.0
// amity_preview FIXTURES FOLDER [STYLESHEET]: every page in every language, from fixtures, to be looked at.
#include "contract/parse.h"
#include "explore/web/pages.h"
#include "interop/exports/web/pages.h"
#include "partnerships/web/pages.h"
#include "pavilion/web/pages.h"
#include "ui/problem_page.h"

#include <boost/json.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace {

namespace fs = std::filesystem;
using namespace amity;
using namespace amity::ui;

std::string text_of(fs::path const& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

boost::json::value read(fs::path const& file) { return boost::json::parse(text_of(file)); }

template <class T>
T read_as(fs::path const& file) {
  auto const parsed = contract::parse_json<T>(text_of(file));
  if (parsed) return *parsed;
  auto const& first = parsed.error().front();
  throw std::runtime_error(file.string() + ": " + first.path + ": " + first.message);
}

void write(fs::path const& file, std::string const& text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file) << text;
}

void render_all(fs::path const& fixtures, fs::path const& folder, Site const& site, std::string const& language) {
  auto const circle = read(fixtures / "circle.json");
  auto const out = [&](std::string const& name, std::string const& html) {
    write(folder / language / (name + ".html"), html);
  };
  out("circle", partnerships::web::circle_page(site, {language, "/"}, {circle}));
  auto empty = circle;
  empty.as_object()["partners"] = boost::json::array{};
  out("empty", partnerships::web::circle_page(site, {language, "/", {{"kind", "project"}}}, {circle, empty}));
  for (auto const& entry : fs::directory_iterator(fixtures)) {
    auto const name = entry.path().stem().string();
    if (!name.starts_with("partnership-")) continue;
    auto const slug = name.substr(12);
    out("hall-" + slug,
        pavilion::web::hall_page(site, {language, "/partners/" + slug},
                                 {read(entry.path()), read(fixtures / ("city-" + slug + ".json")), circle}));
  }
  out("timeline", partnerships::web::timeline_page(site, {language, "/timeline"}, read(fixtures / "timeline.json")));
  out("data", interop::exports::web::data_page(site, {language, "/data"}));
  out("search", explore::web::search_page(site, {language, "/search", {{"q", "arm"}}},
                                          read_as<contract::SearchPage>(fixtures / "search.json"),
                                          read_as<contract::Circle>(fixtures / "circle.json")));
  out("problem", problem_page(site, {language, "/partners/fujisava"},
                              boost::json::parse(R"({"type":"/problems/not-found","title":"Not found","status":404,
                              "detail":"no partner is called \"fujisava\"","nearest":["Fujisawa"]})")));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: amity_preview FIXTURES FOLDER [STYLESHEET]\n";
    return 2;
  }
  try {
    Site site;
    site.office = read(fs::path(argv[1]) / "office.json");
    if (argc > 3) site.assets.styles.emplace_back(argv[3]);
    for (auto const* language : {"zh", "ja", "en"}) render_all(argv[1], argv[2], site, language);
    write(fs::path(argv[2]) / "theme.css", theme_css(site.office));
  } catch (std::exception const& fault) {
    std::cerr << fault.what() << "\n";
    return 1;
  }
  return 0;
}
