using CityOps;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Dispatch;
using CityOps.Districts;
using CityOps.DutyLogs;
using CityOps.Engine;
using CityOps.Health;
using CityOps.Hosting;
using CityOps.Http;
using CityOps.Incidents;
using CityOps.Journal;
using CityOps.Live;
using CityOps.Maps;
using CityOps.Photos;
using CityOps.Plans;
using CityOps.Tiles;
using CityOps.Units;

var builder = WebApplication.CreateBuilder(args);
builder.AddCityOpsDefaults();
var database = builder.Configuration["CITYOPS_DB"];
if (string.IsNullOrWhiteSpace(database))
{
    await Console.Error.WriteLineAsync("CITYOPS_DB is not set: it is the Npgsql connection string of the database. './cityops run' sets it by itself.");
    return 2;
}

builder.Services.AddCityOpsStore(database);
builder.Services.AddCityTables();
builder.Services.AddCityKnowledge();
builder.Services.AddCityRecords();
builder.Services.AddSingleton<CaseDoor>();
builder.Services.AddSingleton<CommandBody>();
builder.Services.AddSingleton<StampCheck>();
builder.Services.AddScoped<PasswordDoor>();
builder.Services.AddScoped<ISignInDesk, SignInDesk>();
builder.WebHost.UseStaticWebAssets();
builder.Services.AddCityOpsWeb();
builder.AddSignIn();
builder.Services.AddSignalR().AddJsonProtocol(options => HttpRules.Configure(options.PayloadSerializerOptions));
builder.Services.AddSingleton<DutyLogList>();
builder.Services.AddSingleton<JournalTools>();
builder.Services.AddTiles();
builder.Services.AddUnits();
builder.Services.AddSingleton<PositionIntake>();
builder.Services.AddSingleton<UnitDoor>();
builder.AddGrains(database);
builder.Services.AddCaseBoard();
builder.Services.AddIncidentBoard();
builder.Services.AddHostedService<DistrictSweeps>();
builder.Services.AddHostedService<IncidentSweeps>();
builder.Services.AddSingleton<IncidentDoor>();
builder.Services.AddDispatch();
builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database").AddCheck<GrainHealth>("grains");
builder.AddHttpRules();

var app = builder.Build();
app.UseHttpRules();
app.UseCityOpsWeb();
app.UseAuthentication();
app.UseStampCheck();
app.UseOwnSite();
app.UseAuthorization();
app.UsePosts();
app.UseAntiforgery();
app.MapCityOpsWeb();
app.MapCityOpsDefaults();
app.MapOpenApi().AllowAnonymous();
app.MapAccounts();
app.MapDutyLogs();
app.MapCases();
app.MapIncidents();
app.MapPlans();
app.MapPhotos();
app.MapAreas();
app.MapFigures();
app.MapTiles();
app.MapUnits();
app.MapDispatch();
app.MapRoads();
app.MapHub<LiveHub>("/hubs/live");
app.Map("/api/{**rest}", () => Problems.Of(StatusCodes.Status404NotFound, "address_unknown", "Nothing answers at this address; /openapi/v1.json lists what does.")).ExcludeFromDescription();
await app.RunAsync();
return 0;

/// <summary>The server; public for tests that start it.</summary>
public partial class Program;
