using System.Text;
using CityOps.Cases.Forms;
using CityOps.Checks;
using CityOps.Incidents;
using CityOps.Journal;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Logging;

namespace CityOps.Plans;

/// <summary>A table on its way into force: changed line by line, uploaded, or an old version again.</summary>
public sealed partial class ReportRulesPage
{
    private const int Largest = 2 << 20;
    private IReadOnlyList<Flaw> _flaws = [];
    private OperationId _operation = OperationId.New();
    private ReportRuleTable? _meant;
    private string _file = string.Empty;
    private string? _said;
    private string? _done;
    private bool _changing;
    private bool _editing;
    private bool _sending;

    /// <summary>Changing begins with what is in force, whatever version was looked at.</summary>
    private void ToggleEditing()
    {
        (_editing, _changing, _old, _done) = (!_editing, !_editing || _meant is not null, null, null);
        if (!_editing && _meant is null)
            Discard();
    }

    private void BeginUpload() => (_changing, _done) = (true, null);

    private void Discard() => (_meant, _flaws, _file, _said, _done, _changing, _editing) = (null, [], string.Empty, null, null, false, false);

    private async Task TakeAsync(ReportRule changed)
    {
        var table = _meant ?? _view!.InForce;
        _meant = table with { Rules = [.. table.Rules.Select(rule => rule.Key == changed.Key ? changed : rule)] };
        _flaws = ReportRuleJson.Flaws(_meant, await TypesAsync());
        (_said, _done) = (null, null);
    }

    private async Task ReturnAsync(int number)
    {
        await ShowInForceAsync();
        if (await Tables.VersionAsync(Viewer.City.Prefix, number, _gone.Token) is not { } table)
            return;
        (_meant, _changing) = (table, true);
        _flaws = ReportRuleJson.Flaws(table, await TypesAsync());
        _file = T(PlanPageWords.VersionOf, number);
    }

    private async Task UploadAsync(InputFileChangeEventArgs args)
    {
        if (_overtaken)
            await LoadAsync();

        // Without a drawing in between: it would take away the input that the file is read from.
        Discard();
        (_changing, _file) = (true, args.File.Name);
        if (args.File.Size > Largest)
        {
            _said = T(PlanPageWords.FileTooLarge);
            return;
        }

        try
        {
            using var reader = new StreamReader(args.File.OpenReadStream(Largest, _gone.Token), Encoding.UTF8);
            var reading = ReportRuleJson.Read(await reader.ReadToEndAsync(_gone.Token), await TypesAsync());
            (_meant, _flaws) = (reading.Table, reading.Flaws);
        }
        catch (Exception exception) when (!_gone.IsCancellationRequested)
        {
            // The edge of the circuit: the pane says so, and the file can be chosen again.
            Log.LogError(exception, "A table of time limits could not be read.");
            _said = T(FormWords.NoAnswer);
        }
    }

    private async Task EnforceAsync(string reason)
    {
        if (_sending || _meant is not { } meant || _view is not { } view)
            return;
        if (reason.Length == 0)
        {
            _said = T(PlanPageWords.ReasonNeeded);
            return;
        }

        (_sending, _said) = (true, null);
        try
        {
            var outcome = await Grain.Execute(new EnforceReportTable(_operation, Viewer.Account.Name, view.Version, meant, reason), _gone.Token);
            _operation = OperationId.New();
            if (outcome.Refusal is { } refusal)
                _said = _names!.Say(refusal);
            else
                (_meant, _file, _editing, _old, _done) = (null, string.Empty, false, null, T(ReportRuleWords.Enforced, outcome.Answer!.Number));
            if (_done is not null && Number is not null)
                Navigation.NavigateTo("/plans/report-rules");
            else
                await LoadAsync();
        }
        catch (Exception exception) when (!_gone.IsCancellationRequested)
        {
            // The edge of the circuit: the same operation is sent again when it is confirmed again.
            Log.LogError(exception, "Time limits of {City} were not put in force.", view.City);
            _said = T(FormWords.NoAnswer);
        }
        finally
        {
            _sending = false;
        }
    }

    private async ValueTask<IReadOnlySet<string>> TypesAsync() => ReportRuleJson.TypesOf(await Plans.InForceAsync(Viewer.City.Prefix, _gone.Token));
}
