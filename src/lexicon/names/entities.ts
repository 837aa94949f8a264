/** Who or what the names of a gazetteer are: how famous, of which country, in which offices. */
import { textAt, type Arrays } from './arrays.ts';
import { COUNTRY_MASK, ENTITY_STRIDE, FAME_MASK, FAME_SHIFT, ROLE_STRIDE, SOURCED } from './layout.ts';
import type { Role } from './name-row.ts';
import { startsOf } from './pack.ts';

export class Entities {
  protected readonly arrays: Arrays;
  private readonly entities: Uint16Array;
  /** Roles asked for before; the same people are in the news every day. */
  private readonly decoded = new Map<number, readonly Role[]>();
  private textStart: Uint32Array | undefined;

  constructor(arrays: Arrays) {
    this.arrays = arrays;
    this.entities = arrays.uint16('ec');
  }

  get entityCount(): number {
    return this.entities.length / ENTITY_STRIDE - 1;
  }

  /** The number of an entity's right name. */
  rightName(entity: number): number {
    return this.entities[entity * ENTITY_STRIDE];
  }

  country(entity: number): string {
    return this.text(this.entities[entity * ENTITY_STRIDE + 1] & COUNTRY_MASK);
  }

  /** 1: every reader knows it, 2: often in the news, 3: known in its field. */
  fame(entity: number): number {
    return (this.entities[entity * ENTITY_STRIDE + 1] >> FAME_SHIFT) & FAME_MASK;
  }

  isSourced(entity: number): boolean {
    return (this.entities[entity * ENTITY_STRIDE + 1] & SOURCED) !== 0;
  }

  hasRoles(entity: number): boolean {
    return this.firstRole(entity) < this.firstRole(entity + 1);
  }

  roles(entity: number): readonly Role[] {
    const known = this.decoded.get(entity);
    if (known !== undefined) return known;
    const rows = this.arrays.uint16('rl');
    const roles: Role[] = [];
    for (let r = this.firstRole(entity); r < this.firstRole(entity + 1); r++) {
      const at = r * ROLE_STRIDE;
      roles.push({ title: this.text(rows[at]), body: this.text(rows[at + 1]), from: rows[at + 2], to: rows[at + 3] });
    }
    this.decoded.set(entity, roles);
    return roles;
  }

  private firstRole(entity: number): number {
    return this.entities[entity * ENTITY_STRIDE + 2];
  }

  private text(id: number): string {
    return id === 0 ? '' : textAt(this.arrays.bytes('tx'), (this.textStart ??= startsOf(this.arrays.bytes('tl'))), id);
  }
}
