using System.CommandLine;
using CityOps.Accounts;
using CityOps.Import;
using CityOps.Migrate;
using CityOps.Simulation;
using CityOps.Verify;

var root = new RootCommand("CityOps on the command line. The database is named by CITYOPS_DB.")
{
    MigrateCommand.Create(),
    ImportCommand.Create(),
    SimulateCommand.Create(),
    AccountsCommand.Create(),
    VerifyCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
