MERGE (m:EntityMerge {id: $id})
SET m = $props
