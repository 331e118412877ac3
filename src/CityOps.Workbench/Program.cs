using System.CommandLine;
using CityOps.Machine;
using CityOps.Workbench;

// Signals are ours alone: the library would end the process two seconds after the first, before PostgreSQL has stopped.
var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
using var signals = new StopSignals();
try
{
    return await Commands.Parse(Workspace.Find(), args).InvokeAsync(configuration, signals.Token);
}
catch (MachineException e)
{
    Say.Progress("cityops: " + e.Message);
    return 1;
}
catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
{
    return 130;
}
