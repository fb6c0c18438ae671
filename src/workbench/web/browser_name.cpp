// SPDX-License-Identifier: Apache-2.0
#include "browser_name.h"

#include <array>
#include <utility>

namespace amity::workbench::web {
namespace {

using Word = std::pair<std::string_view, std::string_view>;  // what stands in the text, what it means

// Most browsers also name those that they descend from: the youngest comes first.
constexpr std::array browsers{Word{"MicroMessenger/", "WeChat"},
                              Word{"Edg", "Edge"},
                              Word{"OPR/", "Opera"},
                              Word{"SamsungBrowser/", "Samsung Internet"},
                              Word{"Firefox/", "Firefox"},
                              Word{"FxiOS/", "Firefox"},
                              Word{"CriOS/", "Chrome"},
                              Word{"Chrome/", "Chrome"},
                              Word{"Safari/", "Safari"}};
constexpr std::array systems{Word{"Windows", "Windows"}, Word{"Android", "Android"}, Word{"iPhone", "iPhone"},
                             Word{"iPad", "iPad"},       Word{"Mac OS X", "macOS"},  Word{"CrOS", "ChromeOS"},
                             Word{"Linux", "Linux"}};

template <class Words>
std::string_view first_in(std::string_view text, Words const& words) {
  for (auto const& [sign, name] : words)
    if (text.find(sign) != std::string_view::npos) return name;
  return {};
}

}  // namespace

BrowserName browser_name(std::string_view user_agent) {
  BrowserName const name{first_in(user_agent, browsers), first_in(user_agent, systems)};
  return name.browser.empty() || name.system.empty() ? BrowserName{} : name;
}

}  // namespace amity::workbench::web
