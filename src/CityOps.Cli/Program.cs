using System.CommandLine;
using CityOps.Accounts;
using CityOps.Import;
using CityOps.Simulation;
using CityOps.Verify;

var root = new RootCommand("CityOps on the command line. The database is named by CITYOPS_DB.")
{
    ImportCommand.Create(),
    SimulateCommand.Create(),
    AccountsCommand.Create(),
    VerifyCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
