// SPDX-License-Identifier: Apache-2.0
#include "server/operation_routes.h"

#include "server/context.h"

#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>

namespace amity::server {
namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

MetricFamily single(char const* name, char const* help, MetricType type, double value) {
  ClientMetric metric;
  if (type == MetricType::Counter)
    metric.counter.value = value;
  else
    metric.gauge.value = value;
  return {name, help, type, {metric}};
}

MetricFamily requests(http::Metrics const& metrics) {
  MetricFamily family{"amity_http_requests_total", "Requests answered", MetricType::Counter, {}};
  for (auto const& count : metrics.requests) {
    ClientMetric metric;
    metric.label = {{"method", std::string(to_string(count.method))},
                    {"route", count.pattern},
                    {"status", std::to_string(count.status)}};
    metric.counter.value = static_cast<double>(count.requests);
    family.metric.push_back(metric);
  }
  return family;
}

MetricFamily latency(http::Metrics const& metrics) {
  ClientMetric metric;
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < metrics.latency_counts.size(); ++i) {
    sum += metrics.latency_counts.at(i);
    auto const bound =
        i < http::latency_bounds_s.size() ? http::latency_bounds_s.at(i) : std::numeric_limits<double>::infinity();
    metric.histogram.bucket.push_back({sum, bound});
  }
  metric.histogram.sample_count = sum;
  metric.histogram.sample_sum = metrics.latency_sum_s;
  return {"amity_http_request_duration_seconds",
          "From the end of reading to the end of writing",
          MetricType::Histogram,
          {metric}};
}

template <class Number>
double number(Number value) {
  return static_cast<double>(value);
}

// One line for each class of requests.
MetricFamily of_classes(http::Metrics const& metrics, char const* name, char const* help, MetricType type,
                        std::uint64_t http::ClassMetrics::*figure) {
  MetricFamily family{name, help, type, {}};
  for (auto const& one : metrics.classes) {
    ClientMetric metric;
    metric.label = {{"class", one.name}};
    (type == MetricType::Counter ? metric.counter.value : metric.gauge.value) = number(one.*figure);
    family.metric.push_back(metric);
  }
  return family;
}

void add_classes(std::vector<MetricFamily>& families, http::Metrics const& m) {
  using http::ClassMetrics;
  families.push_back(of_classes(m, "amity_http_class_waiting", "Requests that wait for a place of their class",
                                MetricType::Gauge, &ClassMetrics::waiting));
  families.push_back(of_classes(m, "amity_http_class_running", "Requests of a class that are being answered",
                                MetricType::Gauge, &ClassMetrics::running));
  families.push_back(of_classes(m, "amity_http_class_begun_total", "Requests of a class that were begun",
                                MetricType::Counter, &ClassMetrics::begun));
  families.push_back(of_classes(m, "amity_http_class_refused_total", "Requests answered 503 for want of a place",
                                MetricType::Counter, &ClassMetrics::refused));
  families.push_back(of_classes(m, "amity_http_class_abandoned_total", "Requests whose reader went before the answer",
                                MetricType::Counter, &ClassMetrics::abandoned));
}

void add_commands(std::vector<MetricFamily>& families, commands::Runner::Figures const& figures) {
  families.push_back(
      single("amity_commands_waiting", "Changes that wait to be written", MetricType::Gauge, number(figures.waiting)));
  families.push_back(
      single("amity_commands_total", "Changes done or refused", MetricType::Counter, number(figures.commands)));
  families.push_back(single("amity_command_commits_total", "Commits, each of one change or several",
                            MetricType::Counter, number(figures.commits)));
  families.push_back(single("amity_command_commits_failed_total", "Commits that failed with all their changes",
                            MetricType::Counter, number(figures.failed_commits)));
}

void add_jobs(std::vector<MetricFamily>& families, jobs::Figures const& figures) {
  MetricFamily family{"amity_jobs", "Jobs by kind and state", MetricType::Gauge, {}};
  for (auto const& count : figures.counts) {
    ClientMetric metric;
    metric.label = {{"kind", count.kind}, {"state", std::string(to_string(count.state))}};
    metric.gauge.value = number(count.jobs);
    family.metric.push_back(metric);
  }
  families.push_back(std::move(family));
  auto const overdue = figures.oldest_due ? std::chrono::duration<double>(*figures.oldest_due).count() : 0.0;
  families.push_back(single("amity_jobs_oldest_due_seconds", "How long the first waiting job has been due",
                            MetricType::Gauge, overdue));
  families.push_back(single("amity_jobs_lapsed", "Running jobs whose server has not renewed its lease",
                            MetricType::Gauge, number(figures.lapsed)));
}

void add_mail(std::vector<MetricFamily>& families, mail::Figures const& figures) {
  auto const oldest = figures.oldest ? std::chrono::duration<double>(*figures.oldest).count() : 0.0;
  families.push_back(
      single("amity_mail_waiting", "Mails that wait to be sent", MetricType::Gauge, number(figures.waiting)));
  families.push_back(
      single("amity_mail_oldest_waiting_seconds", "How long the first of them has waited", MetricType::Gauge, oldest));
  families.push_back(single("amity_mail_returned", "Mails that came back within the last 30 days", MetricType::Gauge,
                            number(figures.returned)));
}

std::string metrics_text(ServerContext const& context) {
  auto const m = context.metrics();
  auto const world = context.world.now();
  auto const n = [](auto value) { return number(value); };
  std::vector<MetricFamily> families{
      requests(m),
      latency(m),
      single("amity_http_connections_open", "Open connections", MetricType::Gauge, n(m.connections_open)),
      single("amity_http_connections_total", "Connections accepted", MetricType::Counter, n(m.connections_accepted)),
      single("amity_http_connections_turned_away_total", "Connections over the limit", MetricType::Counter,
             n(m.connections_turned_away)),
      single("amity_http_requests_in_flight", "Requests being answered", MetricType::Gauge, n(m.requests_in_flight)),
      single("amity_http_received_bytes_total", "Bytes received", MetricType::Counter, n(m.bytes_received)),
      single("amity_http_sent_bytes_total", "Bytes sent", MetricType::Counter, n(m.bytes_sent)),
      single("amity_http_timeouts_total", "Connections cut by a time limit", MetricType::Counter, n(m.timeouts)),
      single("amity_http_rate_limited_total", "Requests answered 429", MetricType::Counter, n(m.rate_limited)),
      single("amity_http_cache_hits_total", "Answers out of the cache", MetricType::Counter, n(m.cache_hits)),
      single("amity_http_cache_bytes", "Size of the cache of answers", MetricType::Gauge, n(m.cache_bytes)),
      single("amity_register_partnerships", "Partnerships in the register", MetricType::Gauge,
             n(world->reg.partnerships().size())),
      single("amity_atlas_cities", "Cities in the atlas", MetricType::Gauge, n(world->atlas.cities().size()))};
  add_classes(families, m);
  if (auto const figures = context.command_figures ? context.command_figures() : std::nullopt)
    add_commands(families, *figures);
  if (auto const figures = context.job_figures ? context.job_figures() : std::nullopt) add_jobs(families, *figures);
  if (auto const figures = context.mail_figures ? context.mail_figures() : std::nullopt) add_mail(families, *figures);
  return prometheus::TextSerializer().Serialize(families);
}

struct GetLiveOperation {
  static constexpr auto access = contract::everybody;
  Shared s;
  Result<contract::Health> operator()() const {
    return contract::Health{.status = contract::HealthStatus::ok, .version = s->version};
  }
};

struct GetReadyOperation {
  static constexpr auto access = contract::everybody;
  Shared s;
  Result<contract::Health> operator()() const {
    if (auto const trouble = s->database_trouble()) return fail(Errc::unavailable, *trouble);
    return contract::Health{.status = contract::HealthStatus::ok, .version = s->version};
  }
};

struct GetMetricsOperation {
  static constexpr auto access = contract::everybody;
  Shared s;
  Result<contract::File> operator()() const {
    return contract::File{metrics_text(*s), "text/plain; version=0.0.4; charset=utf-8"};
  }
};

}  // namespace

contract::Registered<contract::GetLive, contract::GetReady, contract::GetMetrics, contract::GetContract>
add_operation_routes(http::Router& router, Shared const& s) {
  return contract::public_operations(router)
      .add<contract::GetLive>(GetLiveOperation{s})
      .add<contract::GetReady>(GetReadyOperation{s})
      .add<contract::GetMetrics>(GetMetricsOperation{s})
      .add_bytes<contract::GetContract>([body = http::prepare(s->contract, "application/yaml")](http::Request const&) {
        return http::Response{200, {{"Cache-Control", "no-cache"}}, body, http::CachePolicy::until_invalidated};
      })
      .done();
}

}  // namespace amity::server
