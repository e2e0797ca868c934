using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Application.Accounts;
using PeelDashboard.Application.Evidence;
using PeelDashboard.Application.Exports;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Importing;
using PeelDashboard.Application.Integrity;
using PeelDashboard.Application.Queries.About;
using PeelDashboard.Application.Queries.Afis;
using PeelDashboard.Application.Queries.Brief;
using PeelDashboard.Application.Queries.Comparison;
using PeelDashboard.Application.Queries.Forces;
using PeelDashboard.Application.Queries.Grades;
using PeelDashboard.Application.Queries.Imports;
using PeelDashboard.Application.Queries.Overview;
using PeelDashboard.Application.Queries.Reports;
using PeelDashboard.Application.Queries.Tracker;
using PeelDashboard.Application.Queries;
using PeelDashboard.Application.RecurringFindings;
using PeelDashboard.Application.Search;
using PeelDashboard.Data.Sqlite;

namespace PeelDashboard.Application;

public static class ApplicationServiceCollectionExtensions
{
    /// <summary>
    /// Registers contexts, <see cref="DatabaseInitializer"/>, imports and checks for the store in a folder. Nothing is opened before <see
    /// cref="DatabaseStartup.OpenAsync"/>. Imports need the reference catalogue, which the host registers.
    /// </summary>
    public static IServiceCollection AddPeelApplication(this IServiceCollection services, string folder)
    {
        services.AddPeelData(folder);
        services.AddSingleton<DatabaseStartup>();
        services.AddSingleton<ReferenceDataSync>();
        services.AddSingleton<ImportService>();
        services.AddSingleton<ImportWithdrawal>();
        services.AddSingleton<StoreCheck>();
        services.AddSingleton<StoreSearch>();
        services.AddSingleton<SearchPageQuery>();
        services.AddSingleton<RecurrencePageQuery>();
        services.AddSingleton<AccountQuery>();
        services.AddSingleton<AfiListQuery>();
        services.AddSingleton<AfiPageQuery>();
        services.AddSingleton<CoverageQuery>();
        services.AddSingleton<QuotedTextQuery>();
        services.AddSingleton<ImportListQuery>();
        services.AddSingleton<ImportDetailsQuery>();
        services.AddSingleton<RecordedProgressQuery>();
        services.AddSingleton<ReportListQuery>();
        services.AddSingleton<ReportQuery>();
        services.AddSingleton<TrackerQuery>();
        services.AddSingleton<TrackerItemQuery>();
        services.AddSingleton<AgendaQuery>();
        services.AddSingleton<NewItemQuery>();
        services.AddSingleton<EvidenceQuery>();
        services.AddSingleton<ReferenceRecords>();
        services.AddSingleton<ExportWriter>();
        services.AddSingleton<EvidenceFileStore>();
        services.AddSingleton<FollowUpNotifier>();
        services.AddSingleton<FollowUpService>();
        services.AddMemoryCache();
        services.AddSingleton<ReadCache>();
        services.AddSingleton<RecurrenceQuery>();
        services.AddSingleton<FreshnessQuery>();
        services.AddSingleton<OverviewQuery>();
        services.AddSingleton<ForceListQuery>();
        services.AddSingleton<GradeHistoryQuery>();
        services.AddSingleton<ThemeQuery>();
        services.AddSingleton<ComparisonQuery>();
        services.AddSingleton<MeasureQuery>();
        services.AddSingleton<NationalGradesQuery>();
        services.AddSingleton<ForcesQuery>();
        services.AddSingleton<BriefQuery>();
        services.AddSingleton<ForceQuery>();
        return services;
    }
}
