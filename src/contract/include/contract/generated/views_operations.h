// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/views.h"
#include "contract/traits.h"

namespace amity::contract {

// What the office has under these words, for who asks
struct SearchDesk {
  static constexpr std::string_view id = "searchDesk";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/desk/search";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = SearchDeskParameters;
  using Body = None;
  using Answer = DeskHits;
};

// The saved views of who asks, and those that the office shares
struct ListViews {
  static constexpr std::string_view id = "listViews";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/views";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListViewsParameters;
  using Body = None;
  using Answer = SavedViewList;
};

// Saves the filter and order of a list under a name
struct AddView {
  static constexpr std::string_view id = "addView";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/views";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = AddViewParameters;
  using Body = SavedViewInput;
  using Answer = SavedViewAdded;
};

// Deletes a saved view
struct DeleteView {
  static constexpr std::string_view id = "deleteView";
  static constexpr Method method = Method::del;
  static constexpr std::string_view path = "/api/v1/offices/{office}/views/{view}";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = DeleteViewParameters;
  using Body = None;
  using Answer = Recorded;
};

// Makes a view the one that its list opens with
struct ChooseView {
  static constexpr std::string_view id = "chooseView";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/views/{view}/default";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ChooseViewParameters;
  using Body = ViewChoice;
  using Answer = Recorded;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
