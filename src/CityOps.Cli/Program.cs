using System.CommandLine;
using CityOps.Accounts;
using CityOps.Import;
using CityOps.Migrate;
using CityOps.Rebuild;
using CityOps.Simulation;
using CityOps.Verify;

var root = new RootCommand("CityOps on the command line. The database is named by CITYOPS_DB.")
{
    MigrateCommand.Create(),
    ImportCommand.Create(),
    SimulateCommand.Create(),
    AccountsCommand.Create(),
    VerifyCommand.Create(),
    RebuildCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
