// Browsers and servers take what the machine has; two at a time would only wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
