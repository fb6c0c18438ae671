// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contract/operation.h"
#include "server/page.h"

#include <memory>
#include <span>

namespace amity::planning::layout::web {

contract::Registered<contract::GetLayout, contract::AskForLayout, contract::GetLayoutStanding, contract::GiveUpLayout>
add_routes(http::Router& router, server::Shared const& s);
std::span<server::PageRoute const> page_routes();

class LayoutJobQueue;
std::shared_ptr<LayoutJobQueue> make_layout_job_queue();

}  // namespace amity::planning::layout::web
