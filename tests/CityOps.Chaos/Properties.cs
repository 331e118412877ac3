// Each scenario measures a recovery by whole processes; two at once would only wait for each other on a small machine.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
